import type { Month } from '../calendar';

/** Something of each month, found by counting from the first: the months of a log lie close together. */
export class MonthList<Value> {
  private first: Month = 0;
  private values: (Value | undefined)[] = [];

  get(month: Month): Value | undefined {
    const at = month - this.first;
    return at >= 0 && at < this.values.length ? this.values[at] : undefined;
  }

  set(month: Month, value: Value): void {
    const { length } = this.values;
    if (length === 0) this.first = month;
    const before = this.first - month;
    if (before > 0) {
      this.values = [...new Array<undefined>(before), ...this.values];
      this.first = month;
    }
    while (this.first + this.values.length < month) this.values.push(undefined);
    this.values[month - this.first] = value;
  }

  /** The first and the last month that anything was set for; the last before the first where there is none. */
  get range(): readonly [first: Month, last: Month] {
    return [this.first, this.first + this.values.length - 1];
  }
}
