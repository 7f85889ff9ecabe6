import { HostError } from './host-error';
import {
  actionTypes,
  delayForCellEditFlag,
  pathTypes,
  type PushedEntry,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { processQuery } from './process-query';
import type { Session } from './session';

/** The global `_richApiNativeBridge` that office.js looks for when it loads: JSON text in, JSON text out. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface Message {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body?: RequestBody | string };
}

interface Reply {
  readonly statusCode: number;
  readonly body: ResponseBody | string;
}

/** Milliseconds of work after which others come first. */
const LONG_WORK = 10;

/**
 * Answers the library's requests one after another, long ones in turns with everybody else, and pushes what the host has
 * to tell: what happens while a request is answered is told after the answer.
 */
export class Bridge implements NativeBridge {
  onMessageFromHost: ((text: string) => void) | null = null;
  private last: Promise<void> = Promise.resolve();
  private disposed = false;
  /** What is told after the answer that is being worked on; undefined while none is. */
  private held: (readonly PushedEntry[])[] | undefined;
  private readonly telling: (readonly PushedEntry[])[] = [];

  constructor(private readonly session: Session) {}

  sendMessageToHost(text: string): void {
    this.last = this.last.then(() => this.answer(text));
  }

  /** Tells the library of events or function calls, after what is under way. */
  push(entries: readonly PushedEntry[]): void {
    if (this.held) {
      this.held.push(entries);
      return;
    }
    if (this.telling.length === 0) setTimeout(() => this.tell());
    this.telling.push(entries);
  }

  /** Tells what waits to be told, and lets others go first when that takes long: of thousands of calls, say. */
  private tell(): void {
    const end = performance.now() + LONG_WORK;
    let told = 0;
    try {
      while (told < this.telling.length && performance.now() < end) {
        this.send({ type: 3, message: { entries: this.telling[told++] } });
      }
    } finally {
      this.telling.splice(0, told);
      if (this.telling.length > 0) setTimeout(() => this.tell());
    }
  }

  /** Nothing is sent any more: the page is gone. What it asked for last is still done to its end. */
  dispose(): void {
    this.session.workbook.turns.finish();
    this.disposed = true;
  }

  private async answer(text: string): Promise<void> {
    const { faults } = this.session;
    const message = JSON.parse(text) as Message;
    await new Promise((resolve) => setTimeout(resolve, faults.latency));
    if (faults.editingCell && ((message.flags ?? 0) & delayForCellEditFlag) !== 0) {
      await faults.cellEditEnd();
    }
    if (this.disposed) return;
    const start = performance.now();
    const held: (readonly PushedEntry[])[] = [];
    this.held = held;
    const reply = await this.reply(message, text);
    // What the answer sets going in the add-in is not held up by long work here any longer than it must.
    if (performance.now() - start > LONG_WORK) await new Promise((resolve) => setTimeout(resolve));
    this.send({ id: message.id, type: 2, message: { headers: {}, ...reply } });
    this.held = undefined;
    held.forEach((entries) => this.push(entries));
  }

  private async reply(message: Message, text: string): Promise<Reply> {
    const { faults, limits, workbook } = this.session;
    const { body: given } = message.message;
    const request = typeof given === 'string' ? (JSON.parse(given) as RequestBody) : given;
    if (faults.connectionLost) {
      return { statusCode: 503, body: '' };
    }
    if (!request) {
      return { statusCode: 404, body: '' };
    }
    const isAsked = !isHousekeeping(request);
    const fault = isAsked ? faults.next() : undefined;
    if (fault) {
      return refusal(new HostError(fault.code, fault.message ?? `The request failed: ${fault.code}.`));
    }
    if (faults.editingCell) {
      return refusal(
        new HostError(
          'InvalidOperationInCellEditMode',
          'Excel is in cell-editing mode. ' +
            'Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
        ),
      );
    }
    if (isLonger(text, limits.requestBytes)) {
      return refusal(
        new HostError(
          'RequestPayloadSizeLimitExceeded',
          'The request payload size has exceeded the limit. ' +
            'Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
        ),
      );
    }
    const body = await workbook.turns.run(() =>
      workbook.asInSteps('addin', processQuery(request, this.session), isAsked),
    );
    return { statusCode: 200, body };
  }

  private send(message: unknown): void {
    if (this.disposed) {
      return;
    }
    const text = JSON.stringify(message);
    const tooLarge =
      isLonger(text, this.session.limits.responseBytes) &&
      typeof message === 'object' &&
      message !== null &&
      'id' in message;
    if (tooLarge) {
      const body = refusal(
        new HostError(
          'ResponsePayloadSizeLimitExceeded',
          'The response payload size has exceeded the limit. ' +
            'Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
        ),
      );
      this.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, message: { headers: {}, ...body } }));
      return;
    }
    this.onMessageFromHost?.(text);
  }
}

/** The library's own requests, which no add-in asked for: releasing references, and what it tells Office's services, such as results. */
function isHousekeeping({ Actions, ObjectPaths }: RequestBody): boolean {
  const rootType = (id: number | undefined): number | undefined => {
    const path = id === undefined ? undefined : ObjectPaths[id];
    return path?.ParentObjectPathId ? rootType(path.ParentObjectPathId) : path?.ObjectPathType;
  };
  return Actions.every(
    ({ ActionType, Name, ObjectPathId }) =>
      // An object that a method gives is made by calling it.
      (ActionType === actionTypes.instantiate && ObjectPaths[ObjectPathId ?? 0]?.ObjectPathType !== pathTypes.method) ||
      Name === '_RemoveReference' ||
      rootType(ObjectPathId) === pathTypes.service,
  );
}

/** Whether a text takes more bytes than a limit: as UTF-8, in which a Chinese character takes three. */
function isLonger(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);
}

/** A request refused as a whole: an error that belongs to no statement. */
function refusal(error: HostError): Reply {
  return { statusCode: 200, body: { Error: error.toWire(), ProcessedResults: { Results: [] }, TraceIds: [] } };
}
