import { expect, it } from 'vitest'
import { alertMessageSchema } from './message.ts'
import { someMessage } from './testing/some_message.ts'

it('is about an alert where nothing is said of a channel', () => {
  const { channel: _, ...told } = someMessage()
  expect(alertMessageSchema.parse(told)).toEqual(someMessage())
})

it('takes no type that receivers were not told of', () => {
  expect(alertMessageSchema.safeParse({ ...someMessage(), type: 'alert.exploded' }).success).toBe(false)
})
