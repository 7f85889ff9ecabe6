import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface QuestionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons; the first is the one that Enter presses. */
  readonly answers: ReactNode;
  /** Escape. */
  readonly onCancel: () => void;
}

/** Asks something that is to be answered before anything else. */
export function Question({ title, children, answers, onCancel }: QuestionProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={onCancel}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>{answers}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
