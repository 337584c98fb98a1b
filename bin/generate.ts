import { generateClient } from '#server/migrate/generate_client.ts'

await generateClient()
