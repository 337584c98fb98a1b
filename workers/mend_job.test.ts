import { expect, it } from 'vitest'
import { mendJob } from './mend_job.ts'

const mended = (fields: string[]) => ({ left: fields, unreadable: mendJob(fields) })

it('leaves a job as it is whose fields can be read', () => {
  const fields = ['name', 'batch', 'data', 'no JSON', 'opts', '{"attempts":3}', 'progress', '7', 'parent', '', 'defa', 'was']
  expect(mended([...fields])).toEqual({ left: fields, unreadable: [] })
})

it.each([
  ['opts', 'no JSON'],
  // JSON, and still nothing that BullMQ could read a field of.
  ['opts', '5'],
  ['opts', 'null'],
  ['parent', '"text"'],
  ['progress', '{'],
])('leaves %s out that says %s, and says so', (name, value) => {
  expect(mended(['data', '{}', name, value])).toEqual({
    left: ['data', '{}', name, '', 'defa', `not JSON in the job’s ${name}`],
    unreadable: [name],
  })
})

it('names all that could not be read', () => {
  expect(mended(['opts', '{', 'parent', '{']).left.slice(-1)).toEqual(['not JSON in the job’s opts and parent'])
})
