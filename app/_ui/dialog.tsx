'use client'
import { DialogPanel, Dialog as TremorDialog } from '@tremor/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
}

/** A modal dialog: takes the focus, gives it back, closes by Escape. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  return (
    <TremorDialog open={open} onClose={onClose} static aria-label={title}>
      <DialogPanel className="bg-surface ring-line max-w-lg p-5">
        <h2 className="text-base font-semibold text-ink">{title}</h2>
        <div className="mt-2 space-y-3 text-sm text-ink-emphasis">{children}</div>
        {actions && <div className="mt-5 flex flex-wrap justify-end gap-2">{actions}</div>}
      </DialogPanel>
    </TremorDialog>
  )
}

interface ConfirmProps extends Omit<DialogProps, 'actions'> {
  /** What will happen, as a verb: "Revoke key". */
  confirmLabel: string
  onConfirm: () => void
  dangerous?: boolean
  busy?: boolean
}

/** Asks before something that cannot be taken back. */
export function Confirm({ confirmLabel, onConfirm, dangerous = false, busy = false, ...dialog }: ConfirmProps) {
  const actions = (
    <>
      <Button look="secondary" onClick={dialog.onClose}>
        Cancel
      </Button>
      <Button look={dangerous ? 'danger' : 'primary'} loading={busy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return <Dialog {...dialog} actions={actions} />
}
