import { expect, it } from 'vitest'
import { sayReading } from './point_reading.ts'

it('says a point in a sentence', () => {
  const lines = [
    { name: 'Cost', value: '$2.68' },
    { name: 'Rework', value: '$0.76' },
  ]
  expect(sayReading({ heading: 'Mon 2 Nov', lines, notes: ['Released: v2.', 'New policy 3.'] })).toBe(
    'Mon 2 Nov: Cost $2.68, Rework $0.76. Released: v2. New policy 3',
  )
  expect(sayReading({ heading: 'Mon 2 Nov', lines: [], notes: [] })).toBe('Mon 2 Nov')
})
