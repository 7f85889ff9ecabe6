import { Button, makeStyles } from '@fluentui/react-components';
import type { Offer } from '../../actions';
import { useTexts } from '../../language';

const useStyles = makeStyles({
  // A clause with its label may be long.
  offer: { maxWidth: '100%', textAlign: 'start' },
});

/** Values that would put an issue right; each is written when pressed, and not before. */
export function OfferButtons({ offers, onChoose }: { offers: readonly Offer[]; onChoose: (offer: Offer) => void }) {
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
          </Button>
        );
      })}
    </>
  );
}
