import { Command, CommanderError, Option } from 'commander';
import { readVersion } from '../pipeline/packageFolder.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { endOnSignals } from './endOnSignals.ts';
import { newLibrary } from './newLibrary.ts';
import { parseBase, parsePort, parseUrl } from './options.ts';
import { preview } from './preview.ts';
import { reportFailure } from './reportFailure.ts';
import { start } from './start.ts';

const defaultPort = 4173;

// Each of these makes an option of its own: commander keeps the parsed value elsewhere.
const out = () => new Option('-o, --out <dir>', 'folder of the built site').default('_site');
const port = () =>
  new Option('-p, --port <number>', 'the next free one is used where it is taken')
    .argParser(parsePort)
    .default(defaultPort);
const cache = () =>
  new Option('--cache <dir>', "where renditions are kept (default: the user's cache folder)");
const verify = () =>
  new Option('--verify', 'read every photo again, even where size and times are unchanged');
const folder = ['[folder]', 'the library: a folder of trip folders', 'photos'] as const;

const program = new Command('pinhole')
  .description(
    'Turns a folder of trip photos and Markdown posts into a travel journal: static files for any web server.',
  )
  .version(readVersion(), '-V, --version')
  .exitOverride()
  .showHelpAfterError('(pinhole --help lists commands and options)')
  .addHelpText(
    'after',
    `
Examples:
  $ pinhole new my-journal                     begin a journal
  $ pinhole dev my-journal                     look at it while writing
  $ pinhole build my-journal --out public      make the site
  $ pinhole preview --out public               look at the built site

Exit codes: 0 done (also with problems), 1 what the author wrote is wrong, 2 wrong usage, 130 interrupted.`,
  );

program
  .command('build')
  .description('make the site')
  .argument(...folder)
  .addOption(out())
  .option('--url <address>', 'where the site will stand; overrides url in site.yaml', parseUrl)
  .addOption(cache())
  .addOption(verify())
  .action(build);

program
  .command('dev')
  .description('serve the journal and follow every change in its folder, drafts included')
  .argument(...folder)
  .addOption(port())
  .option('--no-drafts', 'leave out what begins with _')
  .addOption(cache())
  .action(dev);

program
  .command('preview')
  .description('serve a built site')
  .addOption(out())
  .addOption(port())
  .option('--base <path>', 'path below which it is served, such as /journal/', parseBase, '/')
  .action(preview);

program
  .command('check')
  .description('print the problems, and write no site')
  .argument(...folder)
  .option('--json', 'as JSON')
  .addOption(cache())
  .addOption(verify())
  .action(check);

program
  .command('new')
  .description('begin a journal with an example in it')
  .argument('<folder>', 'a folder that is empty or not there yet')
  .action(newLibrary);

program
  .command('start')
  .description('make the site and serve it')
  .argument(...folder)
  .addOption(out())
  .addOption(port())
  .option('--base <path>', 'path below which it is served, such as /journal/', parseBase, '/')
  .option('--url <address>', 'where the site will stand; overrides url in site.yaml', parseUrl)
  .addOption(cache())
  .addOption(verify())
  .action(start);

endOnSignals();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : reportFailure(error);
}
