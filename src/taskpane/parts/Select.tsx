import { makeStyles, mergeClasses, Select as FluentSelect, type SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  select: { minWidth: 0 },
  box: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

/** A list to choose from that is never wider than its place, however long its choices. */
export function Select({ className, ...props }: SelectProps) {
  const styles = useStyles();
  return (
    <FluentSelect {...props} className={mergeClasses(styles.select, className)} select={{ className: styles.box }} />
  );
}
