import type { CalculationOptions } from '../calculation';
import { FunctionHost } from '../functions/function-host';
import type { WorkbookModel } from '../model/workbook';
import { entriesFor, followShift } from '../surface/events';
import { excelSurface } from '../surface/index';
import { AppRuntime } from '../wire/app-runtime';
import { Bridge } from '../wire/bridge';
import { Faults } from '../wire/faults';
import { OfficeState } from '../wire/office-state';
import { References } from '../wire/references';
import { defaultSets, Requirements, type AdvertisedSets } from '../wire/requirement-sets';
import { excelLimits, type Limits, type Session } from '../wire/session';
import { functionOptions, startCalculation } from './calculating';
import { callCommonApi } from './common-api';
import type { OfficeShell } from './office-context';
import { Person } from './person';

export interface HostOptions {
  /** The API sets to advertise; default: all that the library of the package declares. */
  readonly sets?: AdvertisedSets;
  /** Sizes beyond which requests are refused; default: those of Excel on the web. */
  readonly limits?: Partial<Limits>;
  /** Gives the package of ready-made worksheet functions; without it formulas are not calculated. */
  readonly functionPackage?: CalculationOptions['functionPackage'];
}

/** The library's numbers of two events of the common API. */
const settingsChanged = 1;
const documentSelectionChanged = 2;

/** One running Excel with one add-in in it: the workbook, the wire to the library, and the people who edit. */
export class ExcelHost {
  readonly sets: AdvertisedSets;
  readonly bridge: Bridge;
  readonly faults = new Faults();
  /** The add-in's shared runtime: its pane, and whether it starts with the document. */
  readonly appRuntime = new AppRuntime((entries) => this.bridge.push(entries));
  /** Ribbon and keys, as the add-in asked for them. */
  readonly office = new OfficeState();
  /** The add-in's custom functions, as Excel calls them. */
  readonly functions: FunctionHost;
  /** The person at this Excel, and a co-author at another one. */
  readonly user: Person;
  readonly coauthor: Person;
  /** Resolves when the library has started and listens to commands. */
  readonly ready: Promise<void>;
  private readonly session: Session;
  private readonly stops: (() => void)[] = [];

  /** `librarySource`: the text of the library in use, which declares what belongs to which API set. */
  constructor(
    readonly workbook: WorkbookModel,
    librarySource: string,
    options: HostOptions = {},
  ) {
    this.sets = options.sets ?? defaultSets;
    let markReady: () => void = () => undefined;
    this.ready = new Promise((resolve) => {
      markReady = resolve;
    });
    this.session = {
      workbook,
      surface: excelSurface,
      references: new References(),
      requirements: new Requirements(librarySource, this.sets),
      limits: { ...excelLimits, ...options.limits },
      faults: this.faults,
      appRuntime: this.appRuntime,
      subscriptions: new Map(),
      eventsEnabled: true,
      live: new Set(),
      office: this.office,
      ready: () => markReady(),
      deliver: (results) =>
        this.functions.deliver(results, (work) => (calculation ? calculation.together(work) : work())),
    };
    this.bridge = new Bridge(this.session);
    const calculation =
      options.functionPackage && startCalculation(workbook, options.functionPackage, () => this.functions);
    this.functions = new FunctionHost(
      (entries) => this.bridge.push(entries),
      (metadata, errorsAllowed) =>
        calculation?.registerFunction(metadata.name ?? metadata.id, functionOptions(metadata, errorsAllowed)),
    );
    this.user = new Person(workbook, 'user');
    this.coauthor = new Person(workbook, 'remote');
    this.stops.push(
      workbook.events.on((event) => {
        if (event.kind === 'shifted') {
          followShift(this.session, event.sheet, event.shift);
        }
        const entries = this.session.eventsEnabled ? entriesFor(event, this.session) : [];
        if (entries.length > 0) {
          this.bridge.push(entries);
        }
      }),
    );
  }

  /** Lets an Office serve this workbook to the common API, and obey what the add-in asked of its ribbon. */
  serve(shell: OfficeShell): void {
    shell.commonApi = (call, parameters) => callCommonApi(this.workbook, call, parameters);
    const stop = this.workbook.events.on(({ kind }) => {
      if (this.session.eventsEnabled && (kind === 'selected' || kind === 'settings')) {
        shell.raise(kind === 'selected' ? documentSelectionChanged : settingsChanged);
      }
    });
    this.stops.push(stop);
    shell.isEnabled = (buttonId) => this.office.buttons.get(buttonId) ?? true;
  }

  /** References the add-in keeps: none are left when it cleans up after itself. */
  get referenceCount(): number {
    return this.session.references.size;
  }

  dispose(): void {
    this.stops.forEach((stop) => stop());
    this.bridge.dispose();
    this.workbook.calculation?.dispose();
  }
}
