import { Button, makeStyles } from '@fluentui/react-components';
import type { Offer } from '../../actions';
import { useTexts } from '../../language';

const useStyles = makeStyles({
  // A clause with its label may be long.
  offer: { maxWidth: '100%', textAlign: 'start' },
});

interface OfferButtonsProps {
  readonly offers: readonly Offer[];
  /** In so many rows the same is put right by one press. */
  readonly alike?: number;
  readonly onChoose: (offer: Offer) => void;
}

/** Values that would put an issue right; each is written when pressed, and not before. */
export function OfferButtons({ offers, alike = 1, onChoose }: OfferButtonsProps) {
  const t = useTexts();
  const styles = useStyles();
  if (offers.length === 0) return null;
  return (
    <>
      {offers.map((offer) => {
        const value = String(offer.value);
        const text =
          offer.column === undefined
            ? t('check.changeTo', { value })
            : t('check.changeColumnTo', { column: offer.column, value });
        return (
          <Button
            key={`${offer.column ?? ''}${value}`}
            size="small"
            className={styles.offer}
            onClick={() => onChoose(offer)}
          >
            {offer.hint === undefined ? text : t('check.hinted', { text, hint: offer.hint })}
            {alike > 1 ? t('check.inAlike', { count: alike }) : null}
          </Button>
        );
      })}
    </>
  );
}
