import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { NODE_ARGUMENTS } from './node_arguments.ts'

it.each(['web', 'worker'])('starts %s by hand as `npm start` starts it', (name) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  expect(scripts[name]).toBe(`NODE_ENV=production node ${NODE_ARGUMENTS.join(' ')} bin/${name}.ts`)
})
