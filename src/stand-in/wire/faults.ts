/** A failure a test asks for: the code (and perhaps the words) with which Excel refuses a request. */
export interface Fault {
  readonly code: string;
  readonly message?: string;
}

/** Puts trouble between the add-in and Excel, for tests: failures, a lost connection, slowness, a user who is typing. */
export class Faults {
  /** Milliseconds before each answer. */
  latency = 0;
  /** While true, no request arrives: the library reports ConnectionFailure. */
  connectionLost = false;
  private readonly planned = new Map<number, Fault>();
  private count = 0;
  private editing = false;
  private waiting: (() => void)[] = [];

  /** Batches seen so far; the library's own housekeeping does not count. */
  get requests(): number {
    return this.count;
  }

  /** Makes the k-th batch from now fail (1 is the next `sync`). Nothing of it is applied. */
  failRequest(k: number, fault: Fault): void {
    this.planned.set(this.count + k, fault);
  }

  /** Counts a request and returns the failure planned for it. */
  next(): Fault | undefined {
    this.count++;
    const fault = this.planned.get(this.count);
    this.planned.delete(this.count);
    return fault;
  }

  /** The user is typing in a cell: Excel refuses requests, or lets those wait that ask for it. */
  get editingCell(): boolean {
    return this.editing;
  }

  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resume) => resume());
  }

  /** Resolves when no cell is being edited. */
  async cellEditEnd(): Promise<void> {
    if (this.editing) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }
}
