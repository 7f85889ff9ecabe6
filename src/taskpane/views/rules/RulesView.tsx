/** To come. */
export function RulesView() {
  return null;
}
