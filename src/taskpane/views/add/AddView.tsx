/** To come. */
export function AddView() {
  return null;
}
