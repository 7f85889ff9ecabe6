import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';
import type { StartOptions } from '../boot/node';
import { TestExcel } from './stand-in';

/**
 * Gives a test file a blank workbook and the real `Excel`, `Office`, `OfficeExtension` and `CustomFunctions`:
 * `@jest-environment ./src/stand-in/jest/environment.ts`. The workbook is reached by the global `standIn`. How it starts may
 * be said too: `@jest-environment-options {"folder": "…"}` takes another version of office.js.
 */
// Jest takes an environment as its module's default export.
// eslint-disable-next-line import/no-default-export
export default class ExcelEnvironment extends TestEnvironment {
  private excel: TestExcel | undefined;
  private readonly options: StartOptions;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.options = config.projectConfig.testEnvironmentOptions;
  }

  override async setup(): Promise<void> {
    await super.setup();
    this.excel = new TestExcel(this.global, this.options);
    this.global.standIn = this.excel;
    await this.excel.restart();
  }

  override async teardown(): Promise<void> {
    this.excel?.dispose();
    await super.teardown();
  }
}
