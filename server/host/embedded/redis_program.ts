import { unpackDebianProgram } from './debian_package.ts'
import { findProgram } from './find_program.ts'

const NAMES = ['redis-server', 'valkey-server']

/**
 * @param tools where programs are unpacked that the machine lacks.
 * @returns the path of a Redis (or Valkey) server.
 * @throws an Error that says what to install where none can be had.
 */
export async function findRedisProgram(tools: string, say: (message: string) => void): Promise<string> {
  const found = findProgram(NAMES, [`${tools}/bin`])
  if (found) return found
  say('Redis is not installed; unpacking it …')
  try {
    return await unpackDebianProgram({ packages: ['redis-server', 'redis-tools'], program: 'usr/bin/redis-server', tools })
  } catch (error) {
    throw new Error(
      'Redis is missing and could not be installed by itself. Install it (apt install redis-server, brew install redis), ' +
        'or start one (docker run -p 6379:6379 redis) and set REDIS_URL=redis://localhost:6379',
      { cause: error },
    )
  }
}
