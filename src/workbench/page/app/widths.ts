/** Media queries. Below this width the workbench's bar shows icons without their labels. */
export const COMPACT = '(max-width: 1100px)';

/** Below this width the workbook and the task pane take turns. */
export const NARROW = '(max-width: 800px)';
