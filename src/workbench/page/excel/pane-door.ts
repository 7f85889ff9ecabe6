/** By which the add-in's page, in a frame of the workbench, gets its Excel: it hands in its window before office.js loads. */
export type PaneDoor = (paneWindow: Window) => void;

/** Opens the door to the pages in this page's frames. */
export function openPaneDoor(door: PaneDoor): void {
  (window as Window & { paneDoor?: PaneDoor }).paneDoor = door;
}
