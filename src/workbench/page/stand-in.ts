import type { PaneDoor } from './excel/pane-door';

/** The first script of the add-in's page in the workbench: puts the workbench's Excel behind the library that follows. */
const { paneDoor } = window.parent as Window & { paneDoor?: PaneDoor };
paneDoor?.(window);
