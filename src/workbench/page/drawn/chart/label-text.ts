import type { DataPoint } from '../../../../stand-in/charts/data';
import type { PlotLabels } from '../../../../stand-in/charts/plot';
import { cellText } from '../../../../stand-in/model/cells/cell-text';

/** What a data label says of a point. `share`: of the whole, 0 to 1. */
export function labelText(
  labels: PlotLabels,
  point: DataPoint | undefined,
  category = '',
  share = 0,
  date1904 = false,
): string {
  if (point?.value === undefined) return '';
  const value = cellText(point.value, labels.format ?? point.format, date1904);
  return [
    labels.category ? category : '',
    labels.value ? value : '',
    labels.percent ? cellText(share, '0%', date1904) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
