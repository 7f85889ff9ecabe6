import type { ExcelHost } from './host';
import type { OfficeShell } from './office-context';

/**
 * Puts an Excel behind a page's own office.js: to be called before the library's script loads. The swap is
 * complete with that; the page's script tag, and its version of the library, stay as they are.
 */
export function attachExcel(window: object, host: ExcelHost, shell: OfficeShell): void {
  const page = window as { external?: object; _richApiNativeBridge?: unknown };
  page._richApiNativeBridge = host.bridge;
  host.serve(shell);
  // A browser's own `external` cannot be replaced, but takes the members the library asks for.
  if (typeof page.external === 'object' && page.external !== null) {
    Object.assign(page.external, shell.external);
  } else {
    page.external = shell.external;
  }
}
