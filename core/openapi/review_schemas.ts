import { actionChangeSchema, actionsAnswerSchema, newActionSchema } from '../review/action_contract.ts'
import { reviewAnswerSchema } from '../review/contract.ts'
import { madeShareSchema, newShareSchema, sharesAnswerSchema } from '../review/share_contract.ts'
import { enteredChangeSchema } from '../review_context/entered_contract.ts'
import { noteChangeSchema, noteRevisionsSchema, noteSchema, savedNoteSchema } from '../review_note/note_contract.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** @returns what reviews answer, and what is sent to their actions, notes, entered figures and links. */
export const reviewSchemas = (): Record<string, JsonSchema> => ({
  Review: schemaOf(reviewAnswerSchema, 'output'),
  ReviewActions: schemaOf(actionsAnswerSchema, 'output'),
  NewReviewAction: schemaOf(newActionSchema, 'input'),
  ReviewActionChange: schemaOf(actionChangeSchema, 'input'),
  ReviewNote: schemaOf(noteSchema, 'output'),
  ReviewNoteChange: schemaOf(noteChangeSchema, 'input'),
  SavedReviewNote: schemaOf(savedNoteSchema, 'output'),
  ReviewNoteRevisions: schemaOf(noteRevisionsSchema, 'output'),
  ReviewEnteredChange: schemaOf(enteredChangeSchema, 'input'),
  ReviewShares: schemaOf(sharesAnswerSchema, 'output'),
  NewReviewShare: schemaOf(newShareSchema, 'input'),
  MadeReviewShare: schemaOf(madeShareSchema, 'output'),
})
