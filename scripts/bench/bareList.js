/** The yardstick of a build in which nothing changed: the size and times of every file below a folder. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

for (const path of readdirSync(process.argv[2], { recursive: true })) statSync(join(process.argv[2], path));
