import { describe, expect, it } from 'vitest'
import { ownPath } from './own_path.ts'

describe('ownPath', () => {
  it.each([
    ['/', '/'],
    ['/segments?by=language&from=2026-11-01', '/segments?by=language&from=2026-11-01'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/.//evil.example', '/'],
    ['/..//evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['/a/%2E%2e//evil.example', '/'],
    ['/./\\evil.example', '/'],
    ['/.\\\\evil.example', '/'],
    ['/a//b', '/a//b'],
  ])('%j leads to %s', (to, path) => {
    expect(ownPath(to)).toBe(path)
  })
})
