import type { Day } from '../calendar';
import { isPosted, type Roster } from './roster';

/** On which days each person is posted. Who has one posting, as most have, is settled by two dense columns. */
export class PostedDays {
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  constructor(private readonly roster: Roster) {
    this.from = new Int32Array(roster.people.length);
    this.to = new Int32Array(roster.people.length).fill(-1);
    for (const { index, postings } of roster.people) {
      const [only] = postings;
      if (!only || postings.length > 1) continue;
      this.from[index] = only.from;
      this.to[index] = only.to;
    }
  }

  include(person: number, day: Day): boolean {
    if ((this.from[person] ?? 0) <= day && day <= (this.to[person] ?? -1)) return true;
    const found = this.roster.people[person];
    return found !== undefined && isPosted(found, day);
  }
}
