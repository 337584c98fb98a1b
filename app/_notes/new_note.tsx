'use client'
import { useId, useState } from 'react'
import type { NewAnnotation } from '#core/annotation/contract.ts'
import type { FormProblem } from '../_form/send_json.ts'
import { useForm } from '../_form/use_form.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { LeaveActions } from './leave_actions.tsx'
import { type NoteDraft, NoteFields } from './note_fields.tsx'
import { momentOf } from './note_moment.ts'
import { readNote } from './read_note.ts'

export interface NewNoteProps {
  /** The instant that it is about unless one says otherwise. */
  atMs: number
  timeZone: string
  add: (note: NewAnnotation) => Promise<FormProblem | null>
  onClose: () => void
  onAdded: (note: NewAnnotation) => void
}

/** A note to be written; what was typed is not left without a question. */
export function NewNote({ atMs, timeZone, add, onClose, onAdded }: NewNoteProps) {
  const id = useId()
  const [draft, setDraft] = useState<NoteDraft>(() => ({ text: '', ...momentOf(atMs, timeZone) }))
  const [leaving, setLeaving] = useState(false)
  const form = useForm(async () => {
    const read = readNote(draft, timeZone, atMs)
    if ('problem' in read) return read.problem
    const problem = await add(read.note)
    if (problem === null) onAdded(read.note)
    return problem
  })
  const stay = () => {
    setLeaving(false)
    form.ref.current?.querySelector('input')?.focus()
  }
  const leave = () => {
    if (form.busy) return
    if (leaving) stay()
    else if (draft.text.trim() === '') onClose()
    else setLeaving(true)
  }
  return (
    <Dialog
      open
      onClose={leave}
      title="Add a note"
      actions={
        leaving ? (
          <LeaveActions onStay={stay} onLeave={onClose} />
        ) : (
          <>
            <Button look="secondary" onClick={leave}>
              Cancel
            </Button>
            <Button type="submit" form={id} loading={form.busy}>
              Add note
            </Button>
          </>
        )
      }
    >
      <form ref={form.ref} id={id} noValidate onSubmit={form.submit} className="space-y-4">
        {form.message && <Callout tone="bad" live title={form.message} />}
        <NoteFields {...{ draft, timeZone }} onChange={setDraft} errorOf={form.errorOf} />
      </form>
    </Dialog>
  )
}
