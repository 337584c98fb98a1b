import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { findProgram } from './find_program.ts'

const run = promisify(execFile)
/** Chromium and what it needs are some hundred megabytes. */
const OUTPUT_BYTES = 64 * 1024 * 1024

export interface DebianProgram {
  /** The package and those parts of it that may be installed already but not where we look. */
  packages: string[]
  /** Where the program lies once unpacked, e.g. `usr/bin/redis-server`. */
  program: string
  /** What is unpacked stays here; `bin/` holds a starter for each program. */
  tools: string
}

/**
 * Fetches a program from Debian's or Ubuntu's packages, with what it needs and the machine lacks, and unpacks it into a folder:
 * no root, and the machine's own packages stay as they are.
 * @returns the path of a starter that runs it.
 * @throws where this is no Debian, or a package cannot be fetched.
 */
export async function unpackDebianProgram({ packages, program, tools }: DebianProgram): Promise<string> {
  if (!findProgram(['apt-get']) || !findProgram(['dpkg-deb'])) throw new Error('This system has no apt-get and dpkg-deb')
  const name = basename(program)
  const root = join(tools, name)
  const unfinished = `${root}.new`
  await rm(unfinished, { recursive: true, force: true })
  const archives = await download(packages, unfinished)
  for (const archive of archives) await run('dpkg-deb', ['-x', archive, join(unfinished, 'root')])
  // Ubuntu's chromium is a pointer to another shop.
  if (!existsSync(join(unfinished, 'root', program))) throw new Error(`${packages[0]} does not contain ${program} here`)
  await rm(join(unfinished, 'apt'), { recursive: true })
  await rm(root, { recursive: true, force: true })
  await rename(unfinished, root)
  return writeStarter(join(root, 'root'), program, join(tools, 'bin'))
}

/** @returns the package files: those named, and what they depend on that is not installed. */
async function download(packages: string[], folder: string): Promise<string[]> {
  const apt = join(folder, 'apt')
  await mkdir(join(apt, 'lists', 'partial'), { recursive: true })
  await mkdir(join(apt, 'archives', 'partial'), { recursive: true })
  const options = Object.entries({
    'Dir::State::lists': join(apt, 'lists'),
    'Dir::Cache': apt,
    'Dir::Cache::archives': join(apt, 'archives'),
    'Dir::Log': apt,
    // apt's own user could not write into our folder.
    'APT::Sandbox::User': '',
    'Debug::NoLocking': '1',
    'APT::Install-Recommends': 'false',
    'Acquire::Languages': 'none',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const settings = { maxBuffer: OUTPUT_BYTES, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', [...options, '-q', 'update'], settings)
  await run('apt-get', [...options, '-qy', 'install', '--download-only', '--reinstall', ...packages], settings)
  const files = (await readdir(join(apt, 'archives'))).filter((file) => file.endsWith('.deb'))
  if (files.length === 0) throw new Error(`apt-get fetched nothing for ${packages.join(', ')}`)
  return files.map((file) => join(apt, 'archives', file))
}

/** A program that was unpacked must be told where its libraries and fonts are. */
async function writeStarter(root: string, program: string, bin: string): Promise<string> {
  const libraries = await findLibraryFolders(root)
  const fonts = join(root, 'usr/share/fonts')
  const lines = ['#!/bin/sh', `export LD_LIBRARY_PATH=${quote(libraries.join(':'))}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`]
  if (existsSync(fonts)) {
    const configuration = join(root, 'fonts.conf')
    const folders = [fonts, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('')
    await writeFile(
      configuration,
      `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${root}/fontcache</cachedir></fontconfig>\n`,
    )
    lines.push(`export FONTCONFIG_FILE=${quote(configuration)}`)
  }
  lines.push(`exec ${quote(join(root, program))} "$@"`)
  await mkdir(bin, { recursive: true })
  const starter = join(bin, basename(program))
  await writeFile(starter, `${lines.join('\n')}\n`)
  await chmod(starter, 0o755)
  return starter
}

async function findLibraryFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => /\.so(\.|$)/.test(entry.name)).map((entry) => entry.parentPath)
  return [...new Set(folders)]
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
