import { describe, expect, it } from 'vitest'
import { parseEnvironment } from './environment.ts'

describe('parseEnvironment', () => {
  it('needs nothing', () => {
    expect(parseEnvironment({})).toEqual({
      NODE_ENV: 'production',
      PORT: 3000,
      HOLDFAST_DATA: '.holdfast',
      HOLDFAST_ALLOWED_NETWORKS: [],
      LOG_LEVEL: 'info',
    })
  })

  it('takes empty variables as unset', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '', HOLDFAST_DATA: '' })).toMatchObject({
      PORT: 3000,
      HOLDFAST_DATA: '.holdfast',
    })
  })

  it.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['HOLDFAST_MIGRATION_URL', 'http://localhost'],
    ['REDIS_URL', 'http://localhost'],
    ['HOLDFAST_URL', 'ftp://localhost'],
    ['PORT', '70000'],
    ['PORT', 'many'],
    ['HOLDFAST_SECRET', 'short'],
    ['HOLDFAST_METRICS_TOKEN', 'short'],
    ['HOLDFAST_INIT_WORKSPACE', 'Not A Slug'],
    ['HOLDFAST_INIT_API_KEY', 'short'],
    ['HOLDFAST_INIT_OWNER_EMAIL', 'nobody'],
    ['HOLDFAST_INIT_OWNER_PASSWORD', 'short'],
    ['HOLDFAST_ALLOWED_NETWORKS', '10.0.0.0'],
    ['HOLDFAST_ALLOWED_NETWORKS', '10.0.0.0/8, fd00::/129'],
    ['HOLDFAST_SMTP_URL', 'http://mail.example.com'],
    ['HOLDFAST_MAIL_FROM', 'nobody'],
    ['LOG_LEVEL', 'loud'],
  ])('names the field: %s=%s', (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(name)
  })

  it('names every wrong field at once, and no value', () => {
    const parse = () => parseEnvironment({ PORT: '-1', HOLDFAST_SECRET: 'hunter2' })
    expect(parse).toThrow(/PORT[\s\S]*HOLDFAST_SECRET/)
    expect(parse).not.toThrow(/hunter2/)
  })
})
