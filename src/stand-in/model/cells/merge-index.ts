import { containsCell, intersect, lastRow } from '../area';
import type { Area } from '../sheet-types';

/** Rows of one bucket: merged cells are mostly low, and few cross buckets. */
const rowsPerBucket = 64;

/** Finds the merged rectangles around cells without looking at all of them. Follows a list that grows or is replaced. */
export class MergeIndex {
  private list: readonly Area[] | undefined;
  private indexed = 0;
  private readonly buckets = new Map<number, Area[]>();

  /** The merged rectangle that a cell lies in: no two share one. */
  at(merges: readonly Area[], row: number, column: number): Area | undefined {
    this.follow(merges);
    return this.buckets.get(Math.floor(row / rowsPerBucket))?.find((merge) => containsCell(merge, row, column));
  }

  /** Those of the sheet's merged rectangles that touch an area. */
  touching(merges: readonly Area[], area: Area): Area[] {
    this.follow(merges);
    const found = new Set<Area>();
    const first = Math.floor(area.row / rowsPerBucket);
    const last = Math.floor(lastRow(area) / rowsPerBucket);
    const candidates =
      last - first < this.buckets.size
        ? Array.from({ length: last - first + 1 }, (_, index) => this.buckets.get(first + index) ?? []).flat()
        : merges;
    for (const merge of candidates) {
      if (intersect(merge, area)) {
        found.add(merge);
      }
    }
    return [...found];
  }

  private follow(merges: readonly Area[]): void {
    if (merges !== this.list || merges.length < this.indexed) {
      this.list = merges;
      this.indexed = 0;
      this.buckets.clear();
    }
    for (; this.indexed < merges.length; this.indexed++) {
      const merge = merges[this.indexed];
      for (
        let bucket = Math.floor((merge?.row ?? 0) / rowsPerBucket);
        merge && bucket <= lastRow(merge) / rowsPerBucket;
        bucket++
      ) {
        const held = this.buckets.get(bucket);
        if (held) {
          held.push(merge);
        } else {
          this.buckets.set(bucket, [merge]);
        }
      }
    }
  }
}
