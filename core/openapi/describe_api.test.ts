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

  it('describes the paths that docs/api.md names', () => {
    expect(Object.keys(Object(document.paths))).toEqual(
      expect.arrayContaining(['/api/v1/events', '/api/v1/figures', '/api/v1/ingestion', '/api/v1/policy']),
    )
  })
})
