/** To come. */
export function OverviewView() {
  return null;
}
