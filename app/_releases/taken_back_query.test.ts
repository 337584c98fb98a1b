import { expect, it } from 'vitest'
import { parseListChoice } from '../_conversations/list_params.ts'
import { parseView } from '../_view/view.ts'
import { takenBackQuery } from './taken_back_query.ts'
import { someVersions } from './testing/some_comparison.ts'

it('leads to the conversations of the later version that were taken back, under the same filters', () => {
  const params = new URLSearchParams(takenBackQuery(someVersions(), new URLSearchParams('language=de')))
  expect(parseListChoice(params).state).toBe('broken')
  expect(parseView(params)).toMatchObject({
    range: { from: '2026-11-10', through: '2026-11-12' },
    filters: { handler: ['ai'], language: ['de'], agentVersion: ['v42'] },
  })
})
