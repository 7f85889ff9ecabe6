import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-jsdom';
import type { StartOptions } from '../boot/node';
import { TestExcel } from './stand-in';

/** As `environment.ts`, with a browser's DOM for tests of the pane: `@jest-environment ./src/stand-in/jest/environment-jsdom.ts`. */
// Jest takes an environment as its module's default export.
// eslint-disable-next-line import/no-default-export
export default class ExcelPageEnvironment extends TestEnvironment {
  private excel: TestExcel | undefined;
  private readonly options: StartOptions;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.options = config.projectConfig.testEnvironmentOptions;
  }

  override async setup(): Promise<void> {
    await super.setup();
    this.excel = new TestExcel(this.global, this.options);
    Object.assign(this.global, { standIn: this.excel });
    await this.excel.restart();
  }

  override async teardown(): Promise<void> {
    this.excel?.dispose();
    await super.teardown();
  }
}
