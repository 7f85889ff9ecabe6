import type { GradeCount } from '../../../scoring';
import { ChartCard } from '../../charts/ChartCard';
import { ColumnChart } from '../../charts/ColumnChart';
import { useLabels, useTexts } from '../../language';

/** How many people have each grade. */
export function GradeChart({ grades }: { grades: readonly GradeCount[] }) {
  const t = useTexts();
  const label = useLabels();
  const entries = grades.map(({ grade, people }) => ({
    name: grade ? label(grade.name) : t('pane.noGrade'),
    value: people,
  }));
  const summary = entries.map(({ name, value }) => `${name} ${value}`).join(t('pane.listSeparator'));
  return (
    <ChartCard
      title={t('overview.grades')}
      summary={summary}
      table={{ head: [t('score.grade'), t('overview.people')], rows: entries.map(({ name, value }) => [name, value]) }}
    >
      <ColumnChart entries={entries} />
    </ChartCard>
  );
}
