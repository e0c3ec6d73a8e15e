import type { Command } from 'commander';
import { exitCodes } from './exit-codes.js';
import { program } from './program.js';

const silent = { write: (): boolean => true };

/** `docs/cli.md`: what every command says of itself, in one page. A test holds the file to it. */
export function reference(): string {
  const hefu = program({
    streams: { stdout: silent, stderr: silent },
    env: {},
    isTerminal: false,
    doctor: () => Promise.resolve({ isReady: true, document: {}, lines: [] }),
    exitCode: exitCodes.done,
  });
  return `${[introduction, ...sections(hefu, 2)].join('\n\n')}\n`;
}

function sections(command: Command, level: number): readonly string[] {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
  const title = `${'#'.repeat(level)} ${names.join(' ')}`;
  const own = [title, `\`\`\`text\n${command.helpInformation().trimEnd()}\n\`\`\``];
  return [...own, ...command.commands.flatMap((child) => sections(child, Math.min(level + 1, 4)))];
}

const introduction = `# 命令行

<!-- 由 node scripts/write-cli-docs.js 从命令的帮助生成，请勿手工修改。 -->

\`./bin/hefu\` 在克隆的文件夹中直接运行，不需要先编译。它使用 \`npm start\` 启动的服务；服务在别处的，用环境变量 \`DATABASE_URL\`、\`TEMPORAL_ADDRESS\`、\`TEMPORAL_NAMESPACE\` 指明。

## 由谁办理

- 演示城市：\`--as <用户>\`，用户见 \`hefu user list\`。记录中同时写明所扮演的用户和操作系统的登录名。
- 其他情况：把令牌放入环境变量 \`HEFU_TOKEN\`。令牌由系统管理员用 \`hefu user token <用户>\` 签发。
- 首次使用、还没有用户时：在服务所在的机器上运行 \`hefu user create-admin\`、\`hefu department import\`、\`hefu user import\`，凭该机器上的签名密钥文件办理。

## 输出

答复写到标准输出，说明写到标准错误。每个命令都有 \`--json\`：标准输出只有一份 UTF-8 的 JSON。时刻用 ISO 8601 加 \`+08:00\`，日期用 YYYY-MM-DD。未予办理的写作 \`{"refusals": [{"code", "message"}]}\`，填写有误的写作 \`{"errors": [{"pointer", "code", "detail"}]}\`。只有在终端中才会询问；在脚本中，不可恢复的操作须加 \`--yes\`。

## 退出码

| 退出码 | 含义                                                                                      |
| ------ | ----------------------------------------------------------------------------------------- |
| 0      | 已完成                                                                                    |
| 1      | 没有完成；记录断裂；本机缺少所需                                                          |
| 2      | 用法有误，或填写不合规格，没有留记录                                                      |
| 3      | 没有找到                                                                                  |
| 4      | 规则不准许，或已有人先办理；导入的文件有行未导入（其余各行已导入，加“--dry-run”时也是 4） |
| 5      | 已完成，其中有超期的                                                                      |
| 6      | 数据库、Temporal 或办理引擎没有应答                                                       |

## 快慢

\`node bench/cli.js\` 量出每个命令从启动到退出的时间；\`hefu request show\` 应在 0.5 秒以内（2 核机器、Node.js 20、同时有其他负载时，中位数 0.30 秒）。`;
