/** To come. */
export function PrepareView() {
  return null;
}
