import { describe, expect, it } from 'vitest';
import { makeReport } from './report.ts';
import { replaceTemplates } from './replaceTemplates.ts';

function replace(text: string) {
  const { report, problems } = makeReport('index.md');
  return { text: replaceTemplates(text, 1, report), problems };
}

describe('replaceTemplates', () => {
  it.each([
    ['![a](b.jpg){: .center width="50%"}', '![a](b.jpg)'],
    ['![a](b.jpg){.center}', '![a](b.jpg)'],
    ['Text\n{: .lead}\nMore', 'Text\n\nMore'],
    ['![a]({{ site.baseurl }}/assets/b.jpg)', '![a](/assets/b.jpg)'],
    ['![a]({{ "/assets/b.jpg" | relative_url }})', '![a](/assets/b.jpg)'],
    ['[a]({% link kubecon/index.md %})', '[a](kubecon/index.md)'],
    ['[a]({% post_url 2019-08-12-kubecon %})', '[a](2019-08-12-kubecon.md)'],
    ['[a]({{< relref "kubecon.md" >}})', '[a](kubecon.md)'],
    [
      '{{< figure src="b.jpg" title="The Bund" alt="Night" >}}',
      '<img src="b.jpg" alt="Night" title="The Bund">',
    ],
    [
      '{% include figure.html image="/a/b.jpg" caption="5 < 6 & \'x\'" %}',
      '<img src="/a/b.jpg" alt="" title="5 &lt; 6 &amp; \'x\'">',
    ],
    ['{% img left /a/b.jpg 300 200 %}', '<img src="/a/b.jpg" alt="" title="">'],
    ['{{< gallery match="images/*" >}}', '{{ photos files="images/*" }}'],
    ['{{< gallery >}}\n![a](b.jpg)\n{{< /gallery >}}', '\n![a](b.jpg)\n'],
    ['{{< youtube w7Ft2ymGmfc >}}', '<https://www.youtube.com/watch?v=w7Ft2ymGmfc>'],
    ['{% highlight ruby %}\nputs "{{ x }}"\n{% endhighlight %}', '```ruby\nputs "{{ x }}"\n```'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
    ['`{{ x }}`\n\n    {% x %}\n', '`{{ x }}`\n\n    {% x %}\n'],
    ['{{ photos day="2019-06-25" }}', '{{ photos day="2019-06-25" }}'],
  ])('turns %j into %j', (written, text) => {
    expect(replace(written)).toEqual({ text, problems: [] });
  });

  it('leaves out what was commented out, and keeps the lines', () => {
    expect(replace('a\n{% comment %}\nsecret `x`\n{% endcomment %}\nb').text).toBe('a\n\n\n\nb');
    expect(replace('a {{/* secret */}} b').text).toBe('a  b');
    expect(replace('{::comment}\nsecret\n{:/comment}').text).toBe('\n\n');
  });

  it('leaves out what it cannot know, naming the line', () => {
    const { text, problems } = replace('a\n\n{% if\n x %}b{% endif %}\n{{ page.title }}');
    expect(text).toBe('a\n\n\nb\n');
    expect(problems).toEqual([
      {
        file: 'index.md',
        line: 3,
        what: '{% if x %} is left out: Pinhole runs no templates',
        todo: 'write what it should show as text',
      },
      {
        file: 'index.md',
        line: 5,
        what: '{{ page.title }} is left out: Pinhole runs no templates',
        todo: 'write what it should show as text',
      },
    ]);
  });

  it('takes a set of photos inside a sentence for a template like any other', () => {
    expect(replace('See {{ photos day="2019-06-25" }}').problems).toHaveLength(1);
  });

  it('keeps a text without templates as it is', () => {
    const text = 'A {brace}, 100 %, {a: 1} and {%.';
    expect(replace(text)).toEqual({ text, problems: [] });
  });
});
