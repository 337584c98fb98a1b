'use client'
import type { Annotation } from '#core/annotation/contract.ts'
import { NewNote, type NewNoteProps } from './new_note.tsx'
import { RemoveNote, type RemoveNoteProps } from './remove_note.tsx'

/** What one is asked about: a note to write, or one to remove. */
export type NoteQuestion = { kind: 'new'; atMs: number } | { kind: 'remove'; note: Annotation }

type NoteDialogProps = { question: NoteQuestion } & Omit<NewNoteProps, 'atMs'> & Omit<RemoveNoteProps, 'note'>

/** Both dialogs about notes, loaded when the first of them is asked for. */
export function NoteDialog({ question, ...rest }: NoteDialogProps) {
  return question.kind === 'new' ? <NewNote atMs={question.atMs} {...rest} /> : <RemoveNote note={question.note} {...rest} />
}
