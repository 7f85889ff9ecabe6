import type { MenuConfig } from '@univerjs/ui';

/** What the grid offers and the model does not hold: not shown, so that nobody does it and loses it. */
export const HIDDEN_MENUS: MenuConfig = Object.fromEntries(
  [
    'sheet.menu.copy-special',
    'sheet.menu.paste-special',
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-toolbar',
    'sheet.toolbar.text-to-number',
    'sheet.contextMenu.text-to-number',
  ].map((id) => [id, { hidden: true }]),
);
