/** The texts of the printed sheets, by the keys of the catalogue. */
export type SheetTextKey = `sheets.${
  | 'assessment' | 'ranking.name' | 'ranking.title' | 'personal.name' | 'personal.title' | 'notice.name' | 'notice.title' | 'deductions.name' | 'deductions.title'
  | 'period.month' | 'period.quarter' | 'period.half1' | 'period.half2' | 'period.year' | 'period.days' | 'periodLine'
  | 'day' | 'monthNames' | 'mean' | 'noMonth' | 'noMonthNote' | 'nothingOfPerson' | 'clauseName' | 'pointsTaken' | 'pointsGiven' | 'listSeparator' | 'sentenceSeparator'
  | 'number' | 'name' | 'staffId' | 'window' | 'post' | 'section' | 'item' | 'max' | 'change' | 'score' | 'total' | 'outOf' | 'grade' | 'rank'
  | 'reason' | 'remark' | 'extra' | 'date' | 'clause' | 'quantity' | 'points' | 'pointsShort' | 'effective' | 'note' | 'evidence' | 'recordedBy' | 'approvedBy' | 'source'
  | 'field' | 'itemMax' | 'sectionMax' | 'continued' | 'subtotal' | 'period' | 'span'
  | 'pending' | 'pendingShort' | 'pendingItems' | 'provisionalGrade' | 'noGrade' | 'rankOf' | 'noRank' | 'gradeAndRank' | 'ratio'
  | 'flag.disciplinary' | 'flag.veto' | 'flag.quota' | 'flag.quota-tie'
  | 'reason.counted' | 'reason.amount' | 'reason.zero' | 'reason.veto' | 'reason.exam' | 'reason.carriedExam' | 'reason.withNote' | 'reason.noExam'
  | 'zeroed' | 'vetoed' | 'supplement' | 'supplementNote' | 'supplementMark' | 'supplementMarkNote' | 'roundingNote' | 'faultless' | 'monthsScored'
  | 'opinion' | 'sealPlace' | 'assessed' | 'assessor' | 'reviewer' | 'signature' | 'signDate' | 'preparedBy' | 'reviewedBy'
  | 'windows' | 'monthMeans' | 'chartWindows' | 'chartPeople' | 'chartMonths' | 'windowMembers' | 'ledger' | 'counted' | 'notCounted' | 'allCounted' | 'nothingCounted' | 'revoked' | 'sourceRow'
  | 'noticeProvisional' | 'noticeLead' | 'noticeDates' | 'noticeDay' | 'noticeBlank' | 'noticeUnit'
  | 'footerEdition' | 'footerPages' | 'ownRulebook'
}`;

/** Remembers the texts without parameters: thousands of pages say the same. */
export function remembering(t: SheetTexts): SheetTexts {
  const known = new Map<SheetTextKey, string>();
  return (key, parameters) => {
    if (parameters) return t(key, parameters);
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
}

/** Gives a text of the sheets in the language of print, its parameters filled in. */
export type SheetTexts = (key: SheetTextKey, parameters?: Readonly<Record<string, string | number>>) => string;
