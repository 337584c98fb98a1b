'use client'
import { useState } from 'react'
import type { Annotation } from '#core/annotation/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import type { FormProblem } from '../_form/send_json.ts'
import { Callout } from '../_ui/callout.tsx'
import { Confirm } from '../_ui/dialog.tsx'

export interface RemoveNoteProps {
  note: Annotation
  timeZone: string
  remove: (note: Annotation) => Promise<FormProblem | null>
  onClose: () => void
  onRemoved: () => void
}

/** Asks before a note is removed for everyone. */
export function RemoveNote({ note, timeZone, remove, onClose, onRemoved }: RemoveNoteProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const confirm = async () => {
    setBusy(true)
    const wrong = await remove(note)
    setBusy(false)
    setProblem(wrong)
    if (wrong === null) onRemoved()
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title="Remove this note?"
      confirmLabel="Remove note"
      dangerous
      busy={busy}
      onConfirm={() => void confirm()}
    >
      {problem && <Callout tone="bad" live title={problem.message} />}
      <p className="wrap-anywhere">
        {formatInstant(note.at, timeZone)}: “{note.text}”
      </p>
      <p>It goes from everyone’s charts. This cannot be taken back.</p>
    </Confirm>
  )
}
