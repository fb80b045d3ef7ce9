import { Command, CommanderError, Option } from 'commander';
import type { StoreAddress } from '../pipeline/store/storeAddress.ts';
import { readVersion } from '../pipeline/packageFolder.ts';
import type { BuildFlags } from './build.ts';
import type { CheckFlags } from './check.ts';
import type { CleanFlags } from './clean.ts';
import type { DevFlags } from './dev.ts';
import { endOnSignals } from './endOnSignals.ts';
import type { ImportFlags } from './import.ts';
import { sourceKinds } from '../reading/import/detectKind.ts';
import { keepHeapSmall } from './keepHeapSmall.ts';
import type { MapFlags } from './map.ts';
import { parseBase, parseNumber, parsePart, parsePort, parseStore, parseUrl } from './options.ts';
import type { PrepareFlags } from './prepare.ts';
import type { PreviewFlags } from './preview.ts';
import type { PublishFlags } from './publish.ts';
import { reportFailure } from './reportFailure.ts';

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
const sharedCache = () =>
  new Option(
    '--shared-cache <store>',
    's3://bucket/prefix: a private store that has what other machines made',
  ).argParser(parseStore);
const endpoint = () =>
  new Option('--endpoint <address>', "of a store that is not Amazon's: https://…").argParser(parseUrl);
const region = () =>
  new Option('--region <name>', 'where the bucket lies (default: as for other tools: AWS_REGION, profile)');
const folder = ['[folder]', 'the library: a folder of trip folders', 'photos'] as const;
const library = ['[folder]', `${folder[1]}, or a zip archive of it`, 'photos'] as const;

// Each command is loaded when it is called: help and mistakes are answered at once.
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
  $ pinhole map my-journal/lisbon --from streets.pmtiles --to my-journal/lisbon/streets.pmtiles
  $ pinhole import my-blog --to my-journal     bring what stands elsewhere
  $ pinhole publish s3://bucket --out public   upload it
  $ pinhole audit public                       read all of it for what should stay private

Exit codes: 0 done (also with problems), 1 what the author wrote is wrong, or an audit found something, 2 wrong usage, 130 interrupted.`,
  );

program
  .command('build')
  .description('make the site')
  .argument(...library)
  .addOption(out())
  .option('--url <address>', 'where the site will stand; overrides url in site.yaml', parseUrl)
  .addOption(cache())
  .addOption(verify())
  .addOption(sharedCache())
  .addOption(endpoint())
  .addOption(region())
  .action(async (folder: string, flags: BuildFlags) => (await import('./build.ts')).build(folder, flags));

program
  .command('prepare')
  .description('make the pictures of a journal, or of a part of it, for builds elsewhere; writes no site')
  .argument(...folder)
  .addOption(sharedCache().makeOptionMandatory())
  .option('--part <n/of>', 'such as 2/8: one of eight machines that share the work', parsePart)
  .option('--url <address>', 'where the site will stand; overrides url in site.yaml', parseUrl)
  .addOption(endpoint())
  .addOption(region())
  .addOption(cache())
  .addOption(verify())
  .action(async (folder: string, flags: PrepareFlags) =>
    (await import('./prepare.ts')).prepare(folder, flags),
  );

program
  .command('dev')
  .description('serve the journal and follow every change in its folder, drafts included')
  .argument(...folder)
  .addOption(port())
  .option('--no-drafts', 'leave out what begins with _')
  .addOption(cache())
  .action(async (folder: string, flags: DevFlags) => (await import('./dev.ts')).dev(folder, flags));

program
  .command('preview')
  .description('serve a built site')
  .addOption(out())
  .addOption(port())
  .option('--base <path>', 'path below which it is served, such as /journal/', parseBase, '/')
  .action(async (flags: PreviewFlags) => (await import('./preview.ts')).preview(flags));

program
  .command('audit')
  .description('read every byte of a built site, and fail where something private would be published')
  .argument('[out]', 'folder of the built site', '_site')
  .action(async (out: string) => (await import('./audit.ts')).audit(out));

program
  .command('check')
  .description('print the problems, and write no site')
  .argument(...library)
  .option('--json', 'as JSON')
  .addOption(cache())
  .addOption(verify())
  .action(async (folder: string, flags: CheckFlags) => (await import('./check.ts')).check(folder, flags));

program
  .command('clean')
  .description('remove from the cache what no journal uses any more')
  .option('--all', 'remove everything from it; the next build makes all photos anew')
  .addOption(cache())
  .action(async (flags: CleanFlags) => (await import('./clean.ts')).clean(flags));

program
  .command('new')
  .description('begin a journal with an example in it')
  .argument('<folder>', 'a folder that is empty or not there yet')
  .action(async (folder: string) => (await import('./newLibrary.ts')).newLibrary(folder));

program
  .command('import')
  .description('make a library of what Jekyll, Hugo, Astro, WordPress or Polarsteps keeps')
  .argument('<from>', "the site's folder, or the folder of an unpacked export; it is only read")
  .requiredOption('--to <folder>', 'the new library; nothing is written over')
  .addOption(new Option('--kind <kind>', 'what it is, where that is not seen').choices([...sourceKinds]))
  .option('--pages', 'bring pages that are no posts too')
  .action(async (from: string, flags: ImportFlags) => (await import('./import.ts')).importFrom(from, flags));

program
  .command('map')
  .description("take the streets around a trip out of a PMTiles archive, into a file for the trip's folder")
  .argument('<trip>', "the trip's folder, or its name in the library")
  .requiredOption(
    '--from <archive>',
    'a PMTiles archive: a file, or an address whose server answers with parts',
  )
  .requiredOption('--to <file>', 'the new archive; nothing is written over')
  .option('--library <folder>', 'where a trip that is given by name lies', 'photos')
  .option('--max-zoom <number>', 'each further one about doubles the size', parseNumber(0, 20, true), 14)
  .option('--margin <km>', 'around where photos and tracks are published', parseNumber(0, 200), 2)
  .option('--max-size <MB>', 'nothing larger is fetched', parseNumber(0.001, 100_000), 100)
  .option('--dry-run', 'say how large it would be, and fetch no tile')
  .addOption(cache())
  .addHelpText(
    'after',
    `
Example:
  $ pinhole map photos/2019-06-shanghai --from https://example.org/planet.pmtiles \\
      --to photos/2019-06-shanghai/streets.pmtiles

What was interrupted goes on where it stopped when the same command is run again.`,
  )
  .action(async (trip: string, flags: MapFlags) => (await import('./map.ts')).map(trip, flags));

program
  .command('publish')
  .description('upload a built site to a store that speaks S3: what changed, and nothing else is touched')
  .argument('<store>', 's3://bucket, or s3://bucket/prefix', parseStore)
  .addOption(out())
  .addOption(endpoint())
  .addOption(region())
  .option('--dry-run', 'say what would be done, and do nothing')
  .addOption(cache())
  .action(async (store: StoreAddress, flags: PublishFlags) =>
    (await import('./publish.ts')).publish(store, flags),
  );

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
  .action(async (folder: string, flags: BuildFlags & PreviewFlags) =>
    (await import('./start.ts')).start(folder, flags),
  );

keepHeapSmall();
endOnSignals();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : reportFailure(error);
}
