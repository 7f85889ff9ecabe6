/** One line on a terminal that says what is being done, and nothing in a pipe. */
export class ProgressLine {
  private shown = '';

  constructor(private readonly stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>) {}

  say(text: string): void {
    if (!this.stream.isTTY || text === this.shown) return;
    this.stream.write(`\r\u001B[2K${text}`);
    this.shown = text;
  }

  clear(): void {
    if (this.shown !== '') this.stream.write('\r\u001B[2K');
    this.shown = '';
  }
}
