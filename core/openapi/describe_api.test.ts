import { describe, expect, it } from 'vitest'
import { describeApi } from './describe_api.ts'

const document = describeApi()

/** Every value of `key` anywhere in the document. */
function* valuesOf(key: string, value: unknown = document): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, each] of Object.entries(value)) {
    if (name === key) yield each
    else yield* valuesOf(key, each)
  }
}

describe('the OpenAPI document', () => {
  it('is JSON, and every reference leads somewhere', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    const refs = [...valuesOf('$ref')].map(String)
    expect(refs.length).toBeGreaterThan(10)
    for (const ref of refs) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, name) => Object(at)[name], document)
      expect(found, ref).toBeTypeOf('object')
    }
  })

  it('names each operation once', () => {
    const names = [...valuesOf('operationId')]
    expect(new Set(names).size).toBe(names.length)
  })

  it('gives a change of the policy no defaults: what it leaves out stays as it is', () => {
    const { PolicyChange } = Object(Object(document.components).schemas)
    expect([...valuesOf('acceptanceWindowDays', PolicyChange)]).toHaveLength(2)
    expect([...valuesOf('default', PolicyChange)]).toEqual([])
  })
})
