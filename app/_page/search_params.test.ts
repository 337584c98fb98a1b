import { expect, it } from 'vitest'
import { paramsOf } from './search_params.ts'

it('reads what Next read as the platform does: values that came twice both, what is not there not at all', async () => {
  const read = await paramsOf(Promise.resolve({ topic: ['a', 'b & c'], language: '', range: '7d', gone: undefined }))
  expect([...read]).toEqual([
    ['topic', 'a'],
    ['topic', 'b & c'],
    ['language', ''],
    ['range', '7d'],
  ])
})
