/** How what the tests' start has started is ended. */
export const running: (() => void | Promise<void>)[] = [];
