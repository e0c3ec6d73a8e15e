import { refusing } from '../refusing.js';
import type { DossierCommand, DossierEvent, DossierState } from './dossier.js';

export const dossierTerms = {
  statuses: { none: '无案卷', kept: '有案卷' } satisfies Record<DossierState['status'], string>,
  commands: {
    AttachFile: '上传附件',
    RemoveFile: '撤下附件',
    DownloadFile: '下载文件',
    IssueLetter: '发出函件',
    RegisterService: '登记接口地址',
    IssueCredential: '领取接口凭据',
    RevokeCredential: '停用接口凭据',
  } satisfies Record<DossierCommand['type'], string>,
  events: {
    FileAttached: '附件已上传',
    FileRemoved: '附件已撤下',
    FileDownloaded: '文件已下载',
    LetterIssued: '函件已发出',
    ServiceRegistered: '接口地址已登记',
    CredentialIssued: '接口凭据已领取',
    CredentialRevoked: '接口凭据已停用',
  } satisfies Record<DossierEvent['type'], string>,
  refusals: {
    'dossier-not-yours': '“{command}”应由{who}办理，您没有此项权限。请联系该岗位人员办理。',
    'file-empty': '文件是空的，请重新选择。',
    'file-too-large': '文件超过{most}，请压缩或者分开提交。',
    'file-type-not-accepted': '不接受这种文件（按内容识别为{type}），可以上传：{types}。',
    'too-many-files': '一件最多附{most}个文件，请先撤下不需要的。',
    'file-already-attached': '同样内容的文件已经上传（{file}），不必重复上传。',
    'file-unknown': '案卷中没有文件{file}，请刷新后重新选择。',
    'file-not-for-you': '此文件现在不能由您下载，请联系提供方。',
    'file-term-over': '使用期限{day}已过，不能再下载。需要继续使用的，请重新申请。',
    'not-delivered': '尚未交付，不能下载或领取。请待提供方办理“交付”后再来。',
    'removal-reason-missing': '请填写理由。',
    'letter-not-ready': '函件现在不能发出：{why}。',
    'letter-number-missing': '请填写发文字号（由本单位公文系统编定，本系统不生成）。',
    'letter-already-issued': '这份函件已经发出（{letter}），已发出的不能更换。',
    'url-unsuitable': '请填写以 https:// 或者 http:// 开头的接口地址。',
    'service-not-registered': '提供方尚未登记接口地址，请联系提供方登记后再领取凭据。',
    'credential-unknown': '没有这份凭据，或已经停用，请核对。',
    'wrong-mode': '本件的提供方式不是接口交换，不能办理此项。',
  },
} as const;

export type DossierRefusalCode = keyof typeof dossierTerms.refusals;

export const dossierRefusal = refusing(dossierTerms.refusals, 'dossier-not-yours', 'file-not-for-you');
