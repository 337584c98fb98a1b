'use client'
import { useState } from 'react'
import type { Note } from '#core/review_note/note_contract.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { Confirm } from '../_ui/dialog.tsx'
import { Refusal } from '../_ui/refusal.tsx'
import { TextArea } from '../_ui/text_area.tsx'
import type { NoteDraft } from './note_draft.ts'

interface NoteEditorProps {
  draft: NoteDraft
  /** As it is saved now. */
  note: Note
  busy: boolean
  /** Whether anything would be lost by leaving. */
  isChanged: boolean
  /** What went wrong when it was to be saved; empty where nothing did. */
  problem: string
  onChange: (text: string) => void
  onSave: () => void
  onLeave: () => void
}

/** Where a note is written; what others save meanwhile is told, and joined with it when it is saved. */
export function NoteEditor({ draft, note, busy, isChanged, problem, onChange, onSave, onLeave }: NoteEditorProps) {
  const [asks, setAsks] = useState(false)
  const isBehind = note.revision > draft.revision
  return (
    <form
      className="space-y-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSave()
      }}
    >
      <Refusal why={problem}>It was not saved. Nothing of what you wrote is gone: this browser keeps it until it is.</Refusal>
      {isBehind && (
        <Callout live title={`${note.madeBy} saved meanwhile`}>
          <p>It stands below. When you save, yours is joined with it; of lines that both changed both versions stay.</p>
        </Callout>
      )}
      <TextArea
        label="Note"
        hint="Markdown. Ctrl and Enter, or ⌘ and Enter, save it."
        rows={Math.min(24, Math.max(6, draft.text.split('\n').length + 1))}
        value={draft.text}
        readOnly={busy}
        autoFocus
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || busy) return
          event.preventDefault()
          onSave()
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" loading={busy}>
          Save
        </Button>
        <Button look="secondary" disabled={busy} onClick={() => (isChanged ? setAsks(true) : onLeave())}>
          {isChanged ? 'Discard' : 'Cancel'}
        </Button>
      </div>
      <Confirm
        open={asks}
        onClose={() => setAsks(false)}
        title="Discard what you wrote?"
        confirmLabel="Discard"
        dangerous
        onConfirm={onLeave}
      >
        <p>What is saved stays. What you wrote since is gone.</p>
      </Confirm>
    </form>
  )
}
