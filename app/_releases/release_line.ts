/**
 * @param origin where the door is, e.g. http://localhost:3000.
 * @returns a shell line that tells of a release; only the key and the version are to be put in.
 */
export function releaseLine(origin: string, version: string, at: Date): string {
  const event = {
    specversion: '1.0',
    id: `release-${version}`,
    source: '/deployments',
    type: 'release.deployed',
    subject: version,
    time: at.toISOString(),
    data: { note: 'what is new' },
  }
  return [
    `curl ${origin}/api/v1/events`,
    `-H "Authorization: Bearer $HOLDFAST_KEY"`,
    `-H 'Content-Type: application/cloudevents+json'`,
    `-d '${JSON.stringify(event)}'`,
  ].join(' \\\n  ')
}
