import { findCode } from '../findCode.ts';
import type { Report } from '../report.ts';
import { bringPicture, type PictureBringing } from './bringPicture.ts';
import type { PostPlace } from './chooseFolders.ts';
import { isPictureName } from './isPictureName.ts';
import type { PostFinder } from './postFinder.ts';
import { rewriteMarkdown, type Rewriting } from './rewriteMarkdown.ts';
import { pathOnSite } from './sitePath.ts';
import type { SourcePost } from './sourcePost.ts';

export interface Bringing extends PictureBringing {
  readonly findPost: PostFinder;
  readonly hosts: ReadonlySet<string>;
  /** Each post is a file of its own, whose lines are those of its text. */
  readonly isFiles: boolean;
  readonly report: Report;
}

export interface BroughtText {
  readonly text: string;
  /** From the post. */
  readonly cover: string | undefined;
}

/** The text of a post, its pictures and links turned to where they will lie. What cannot be brought is reported. */
export function bringText(
  markdown: string,
  post: SourcePost,
  place: PostPlace,
  bringing: Bringing,
): BroughtText {
  const { report, findPost, findPicture, hosts, isFiles } = bringing;
  const lineOf = (line: number) => (isFiles ? post.line + line - 1 : post.line);
  const picture = (name: string, line: number, caption?: string) =>
    bringPicture(name, post, place, bringing, (what, todo) => report(lineOf(line), what, todo), caption);
  const text = rewrite(markdown, () => report(post.line, tooDeep, 'nest it less deeply'), {
    picture,
    has: (name) => findPicture(name, post).kind === 'file',
    link(address, line) {
      const found = findPost(address, post);
      if (found !== undefined) return found;
      if (isPictureName(address) && findPicture(address, post).kind === 'file')
        return picture(address, line) ?? undefined;
      const path = pathOnSite(address, hosts);
      if (path !== undefined && path !== '' && !address.startsWith('#'))
        report(
          lineOf(line),
          `the link to "${address}" leads to nothing that was brought`,
          'write where it leads now',
        );
      return undefined;
    },
  });
  const cover = post.cover === undefined ? undefined : picture(post.cover, 2 - post.line);
  return { text: tidyBlankLines(text), cover: cover ?? undefined };
}

/** Where something was left out, one empty line is enough. */
function tidyBlankLines(text: string): string {
  const code = findCode(text);
  return text.replace(/\n(?:[ \t]*\n){2,}/g, (blank: string, at: number) =>
    code.some(([start, end]) => at >= start && at < end) ? blank : '\n\n',
  );
}

const tooDeep = 'this post is nested too deeply to be read; its pictures are not brought';

function rewrite(text: string, onTooDeep: () => void, rewriting: Rewriting): string {
  try {
    return rewriteMarkdown(text, rewriting);
  } catch (error) {
    // What walks a tree needs stack for each level of it.
    if (!(error instanceof RangeError)) throw error;
    onTooDeep();
    return text;
  }
}
