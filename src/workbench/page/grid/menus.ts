import type { MenuConfig } from '@univerjs/ui';

/** What the grid offers and the model does not hold: not shown, so that nobody does it and loses it. */
const HIDDEN: MenuConfig = Object.fromEntries(
  [
    'sheet.menu.copy-special',
    'sheet.menu.paste-special',
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-toolbar',
    'sheet.toolbar.text-to-number',
    'sheet.contextMenu.text-to-number',
  ].map((id) => [id, { hidden: true }]),
);

/** How the grid's menus differ from what it comes with. */
export const MENUS: MenuConfig = {
  ...HIDDEN,
  // By itself it has no picture for cells whose alignment is General, which most are.
  'sheet.command.set-horizontal-text-align': { icon: 'LeftJustifyingIcon' },
};
