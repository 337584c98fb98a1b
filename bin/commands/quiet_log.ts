/** Imported first: on a terminal the structured log would stand between the lines that are for people. */
process.env.LOG_LEVEL ||= 'silent'
