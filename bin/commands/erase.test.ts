import { expect, it } from 'vitest'
import { tellErasure } from './erase.ts'

const erased = { conversations: 1, events: 1_200, waitingEvents: 0, failedJobs: 0 }

it.each([
  ['what has random names now', erased, ['1 conversation and 1,200 events have random names.']],
  ['that nothing was there', { ...erased, conversations: 0, events: 0 }, ['Nothing is stored of this customer.']],
  [
    'what a dry run found',
    { ...erased, conversationIds: ['c-1'] },
    ['1 conversation and 1,200 events would get random names.', '  c-1'],
  ],
  [
    'that there are more than it names',
    { ...erased, conversations: 1_501, conversationIds: ['c-1'] },
    ['1,501 conversations and 1,200 events would get random names.', '  c-1', '  … and 1,500 more'],
  ],
  [
    'what may come after it, and what somebody must look at',
    { ...erased, waitingEvents: 2, failedJobs: 1 },
    [
      '1 conversation and 1,200 events have random names.',
      'Not counted yet, and perhaps theirs: 2 events. Erase again when they are.',
      'Given up, and perhaps with events of theirs: 1 job. An engineer must look.',
    ],
  ],
  [
    'that the queue is away',
    { ...erased, waitingEvents: null, failedJobs: null },
    [
      '1 conversation and 1,200 events have random names.',
      'The queue could not be asked whether anything waits in it: erase again when it is back.',
    ],
  ],
])('says %s', (_, answer, lines) => {
  expect(tellErasure(answer)).toEqual(lines)
})
