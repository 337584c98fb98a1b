'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { formatInstant } from '#core/format/date.ts'
import { type Note, savedNoteSchema } from '#core/review_note/note_contract.ts'
import { browserStore } from '../_commands/browser_store.ts'
import { listenToPartKeys } from '../_commands/listen_to_part_keys.ts'
import { areSingleKeysOn } from '../_commands/single_keys.ts'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { Card } from '../_ui/card.tsx'
import { NoteEditor } from './note_editor.tsx'
import { NoteHistory } from './note_history.tsx'
import { savedWords } from './saved_words.ts'
import { useNoteDraft } from './use_note_draft.ts'

export interface NotesCardProps {
  note: Note
  /** The note as elements, drawn by the server: no reader is sent what reads Markdown. */
  drawn: ReactNode
  /** Of the review, as it stands in addresses. */
  period: string
  timeZone: string
  /** Under which this browser keeps what is not saved. */
  draftKey: string
  canWrite: boolean
}

/** What people write about a review, together. */
export function NotesCard({ note, drawn, period, timeZone, draftKey, canWrite }: NotesCardProps) {
  const router = useRouter()
  const { draft, setDraft } = useNoteDraft(draftKey)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState<ReturnType<typeof savedWords> | null>(null)
  useEffect(() => listenToPartKeys(document, () => areSingleKeysOn(browserStore())), [])
  const writes = canWrite && draft !== null
  const begin = (): void => {
    setSaid(null)
    setDraft({ text: note.text, revision: note.revision })
  }
  const leave = (): void => {
    setProblem('')
    setDraft(null)
  }
  const save = async (): Promise<void> => {
    setBusy(true)
    const sent = await sendJson('PUT', `/api/v1/reviews/${period}/note`, draft)
    setBusy(false)
    if (!sent.ok) {
      setProblem(sent.problem.fields.text ?? sent.problem.message)
      return
    }
    leave()
    setSaid(savedWords(savedNoteSchema.parse(sent.body).joined))
    router.refresh()
  }
  return (
    <Card
      id="notes"
      title="Notes"
      hint={
        note.madeAt === null
          ? 'Written together, in Markdown.'
          : `Saved by ${note.madeBy}, ${formatInstant(note.madeAt, timeZone)}.`
      }
      actions={
        canWrite &&
        !writes && (
          <Button look="secondary" className="print:hidden" aria-keyshortcuts="n" onClick={begin}>
            {note.text === '' ? 'Write a note' : 'Edit the note'}
          </Button>
        )
      }
    >
      <div className="space-y-4">
        {said && <Callout tone={said.tone} live title={said.title} />}
        {writes && (
          <NoteEditor
            {...{ draft, note, busy, problem }}
            isChanged={draft.revision !== note.revision || draft.text !== note.text}
            onChange={(text) => setDraft({ ...draft, text })}
            onSave={() => void save()}
            onLeave={leave}
          />
        )}
        {note.text === '' ? (
          !writes && <p className="text-sm">Nobody wrote anything yet.</p>
        ) : (
          <section aria-label="The note as it is saved" data-testid="note">
            {drawn}
          </section>
        )}
        <NoteHistory {...{ period, timeZone }} revision={note.revision} />
      </div>
    </Card>
  )
}
