// A second verifier of evidence packages, written from the package's README alone, in another language, so that an
// error in one is not an error in both. go run . <folder> [--key <vkey>] [--without-checkpoint] [--without-signature];
// exit codes as there.
package main

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/sha256"
	_ "crypto/sha512"
	"crypto/x509"
	"encoding/asn1"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

type broken struct {
	code  int
	where string
	what  string
}

func fail(code int, where, what string) { panic(broken{code, where, what}) }

type event struct {
	Stream       string  `json:"stream"`
	Seq          int     `json:"seq"`
	RecordedAt   string  `json:"recordedAt"`
	PreviousHash string  `json:"previousHash"`
	Hash         string  `json:"hash"`
	Body         string  `json:"body"`
	RunID        *string `json:"runId"`
}

type object = map[string]any

func read(folder, name string) []byte {
	data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		fail(10, name, "missing")
	}
	return data
}

func parse(data []byte, code int, where string) any {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		fail(code, where, "not JSON")
	}
	return value
}

// RFC 8785.
func canonical(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		return number(v)
	case string:
		return quoted(v)
	case []any:
		parts := make([]string, len(v))
		for i, one := range v {
			parts[i] = canonical(one)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case object:
		names := make([]string, 0, len(v))
		for name := range v {
			names = append(names, name)
		}
		sort.Slice(names, func(i, j int) bool { return less(names[i], names[j]) })
		parts := make([]string, len(names))
		for i, name := range names {
			parts[i] = quoted(name) + ":" + canonical(v[name])
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return "?"
}

func less(a, b string) bool {
	x, y := utf16.Encode([]rune(a)), utf16.Encode([]rune(b))
	for i := 0; i < len(x) && i < len(y); i++ {
		if x[i] != y[i] {
			return x[i] < y[i]
		}
	}
	return len(x) < len(y)
}

// As ECMAScript writes a number: plain between 1e-6 and 1e21, else with an exponent.
func number(text json.Number) string {
	f, err := text.Float64()
	if err != nil {
		return "?"
	}
	if f == 0 {
		return "0"
	}
	if abs := math.Abs(f); abs >= 1e-6 && abs < 1e21 {
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	out := strconv.FormatFloat(f, 'e', -1, 64)
	return regexp.MustCompile(`e([+-])0?(\d)`).ReplaceAllString(out, "e$1$2")
}

func quoted(text string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range text {
		switch r {
		case '"':
			out.WriteString(`\"`)
		case '\\':
			out.WriteString(`\\`)
		case '\b':
			out.WriteString(`\b`)
		case '\f':
			out.WriteString(`\f`)
		case '\n':
			out.WriteString(`\n`)
		case '\r':
			out.WriteString(`\r`)
		case '\t':
			out.WriteString(`\t`)
		default:
			if r < 0x20 {
				fmt.Fprintf(&out, `\u%04x`, r)
			} else {
				out.WriteRune(r)
			}
		}
	}
	out.WriteByte('"')
	return out.String()
}

func sum(parts ...[]byte) []byte {
	hash := sha256.New()
	for _, part := range parts {
		hash.Write(part)
	}
	return hash.Sum(nil)
}

func unhex(text string) []byte {
	data, err := hex.DecodeString(text)
	if err != nil {
		return nil
	}
	return data
}

func checkSums(folder string) map[string]bool {
	listed := map[string]bool{}
	for _, line := range strings.Split(strings.TrimRight(string(read(folder, "SHA256SUMS")), "\n"), "\n") {
		if len(line) < 67 || line[64:66] != "  " {
			fail(11, "SHA256SUMS", "not in form")
		}
		name := line[66:]
		if !fs.ValidPath(name) || strings.ContainsAny(name, "\\\x00") || listed[name] {
			fail(11, "SHA256SUMS", "no plain name, or twice: "+name)
		}
		if hex.EncodeToString(sum(read(folder, name))) != line[:64] {
			fail(11, name, "changed")
		}
		listed[name] = true
	}
	filepath.WalkDir(folder, func(path string, one fs.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		if name = filepath.ToSlash(name); err == nil && !one.IsDir() && !listed[name] && name != "SHA256SUMS" && name != "SHA256SUMS.sig" {
			fail(11, name, "not in SHA256SUMS")
		}
		return err
	})
	return listed
}

// "<key id> <base64>" over "hefu-evidence/1\n" and the list, by a key that was registered when the package was made.
func checkListSigned(folder string, keys map[string]*key, exportedAt any) {
	text, err := os.ReadFile(filepath.Join(folder, "SHA256SUMS.sig"))
	field := strings.Split(strings.TrimSuffix(string(text), "\n"), " ")
	if err != nil || len(field) != 2 || keys[field[0]] == nil {
		fail(24, "SHA256SUMS.sig", "no signature by a registered key")
	}
	known := keys[field[0]]
	signature, _ := base64.StdEncoding.DecodeString(field[1])
	if !ed25519.Verify(known.public, append([]byte("hefu-evidence/1\n"), read(folder, "SHA256SUMS")...), signature) {
		fail(24, "SHA256SUMS.sig", "another list was signed")
	}
	if at := instant(exportedAt); at.Before(known.since) || at.After(known.until) {
		fail(24, "SHA256SUMS.sig", "key not valid then")
	}
}

func checkChain(stream string, events []event) {
	previous := strings.Repeat("0", 64)
	for i, one := range events {
		where := fmt.Sprintf("%s %d", stream, i+1)
		if one.Seq != i+1 {
			fail(12, where, "missing")
		}
		if one.PreviousHash != previous {
			fail(12, where, "does not follow")
		}
		hash := hex.EncodeToString(sum(unhex(one.PreviousHash), []byte(one.RecordedAt), []byte(one.Body)))
		if hash != one.Hash {
			fail(12, where, "hash differs")
		}
		previous = one.Hash
		body := parse([]byte(one.Body), 13, where)
		said, _ := body.(object)
		if canonical(body) != one.Body || said["stream"] != stream || said["seq"] != json.Number(strconv.Itoa(one.Seq)) {
			fail(13, where, "not canonical, or of another place")
		}
	}
}

type key struct {
	public       ed25519.PublicKey
	since, until time.Time
}

func instant(value any) time.Time {
	text, _ := value.(string)
	at, _ := time.Parse(time.RFC3339Nano, text)
	return at
}

func gatewayKeys(streams map[string][]event) map[string]*key {
	keys := map[string]*key{}
	for stream, events := range streams {
		if !strings.HasPrefix(stream, "gateway-key/") {
			continue
		}
		id := strings.TrimPrefix(stream, "gateway-key/")
		for _, one := range events {
			body := parse([]byte(one.Body), 13, stream).(object)
			if body["type"] == "KeyRegistered" {
				text, _ := body["data"].(object)["publicKey"].(string)
				raw, _ := base64.StdEncoding.DecodeString(text)
				if len(raw) == ed25519.PublicKeySize {
					keys[id] = &key{raw, instant(body["at"]), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)}
				}
			} else if body["type"] == "KeyRetired" && keys[id] != nil {
				keys[id].until = instant(body["at"])
			}
		}
	}
	return keys
}

func checkSignatures(stream string, events []event, keys map[string]*key) {
	if strings.HasSuffix(stream, "/attempts") {
		return
	}
	id := stream[strings.Index(stream, "/")+1:]
	var before any
	next := 0
	for _, one := range events {
		where := fmt.Sprintf("%s %d", stream, one.Seq)
		body := parse([]byte(one.Body), 13, where).(object)
		if next > 0 && body["commandId"] == before && body["index"] == json.Number(strconv.Itoa(next)) {
			next++
			continue
		}
		if body["index"] != json.Number("0") {
			fail(16, where, "of no command")
		}
		before, next = body["commandId"], 1
		envelope, signed := body["envelope"].(object)
		if !signed {
			actor, _ := body["actor"].(object)
			if _, own := body["origin"]; !own || actor["user"] != "engine" {
				fail(16, where, "no signature")
			}
			continue
		}
		keyID, _ := envelope["keyId"].(string)
		known := keys[keyID]
		if known == nil {
			fail(15, where, "unknown key")
		}
		text, _ := envelope["signature"].(string)
		signature, _ := base64.StdEncoding.DecodeString(text)
		rest := object{}
		for name, member := range envelope {
			if name != "signature" {
				rest[name] = member
			}
		}
		if !ed25519.Verify(known.public, []byte(canonical(rest)), signature) {
			fail(15, where, "signature differs")
		}
		at := instant(envelope["receivedAt"])
		if at.Before(known.since) || at.After(known.until) || envelope["commandId"] != body["commandId"] || envelope["case"] != id {
			fail(15, where, "key not valid then, or another command")
		}
	}
}

type proofs struct {
	Leaves map[string]struct {
		Index int      `json:"index"`
		Proof []string `json:"proof"`
	} `json:"leaves"`
	Heads map[string]struct {
		Seq   int      `json:"seq"`
		Hash  string   `json:"hash"`
		Proof []string `json:"proof"`
	} `json:"heads"`
	Absent map[string]struct {
		Instead *struct {
			Stream string `json:"stream"`
			Seq    int    `json:"seq"`
			Hash   string `json:"hash"`
		} `json:"instead"`
		Proof []string `json:"proof"`
	} `json:"absent"`
}

type checkpoint struct {
	size        int
	root, heads []byte
}

func readCheckpoint(note, vkey string) checkpoint {
	part := strings.SplitN(strings.TrimSpace(vkey), "+", 3)
	if len(part) != 3 {
		fail(18, "checkpoint", "key not in form")
	}
	typed, _ := base64.StdEncoding.DecodeString(part[2])
	if len(typed) != 33 || typed[0] != 1 || hex.EncodeToString(sum([]byte(part[0]+"\n"), typed)[:4]) != part[1] {
		fail(18, "checkpoint", "key not in form")
	}
	end := strings.LastIndex(note, "\n\n")
	good := false
	if end >= 0 {
		for _, line := range strings.Split(strings.TrimRight(note[end+2:], "\n"), "\n") {
			field := strings.Split(line, " ")
			if len(field) != 3 || field[0] != "\u2014" || field[1] != part[0] {
				continue
			}
			data, _ := base64.StdEncoding.DecodeString(field[2])
			if len(data) == 68 && hex.EncodeToString(data[:4]) == part[1] && ed25519.Verify(typed[1:], []byte(note[:end+1]), data[4:]) {
				good = true
			}
		}
	}
	if !good {
		fail(18, "checkpoint", "not signed by this key")
	}
	line := strings.Split(note, "\n")
	if line[0] != part[0] {
		fail(18, "checkpoint", "of another log")
	}
	size, _ := strconv.Atoi(line[1])
	root, _ := base64.StdEncoding.DecodeString(line[2])
	heads, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(line[3], "hefu-heads/1 "))
	return checkpoint{size, root, heads}
}

func leaf(text string) []byte        { return sum([]byte{0}, []byte(text)) }
func node(left, right []byte) []byte { return sum([]byte{1}, left, right) }

// RFC 6962 by its own recursive definition.
func path(hash []byte, index, size int, proof []string) ([]byte, []string) {
	if size <= 1 {
		return hash, proof
	}
	half := 1
	for half*2 < size {
		half *= 2
	}
	if index < half {
		below, rest := path(hash, index, half, proof)
		if len(rest) == 0 {
			return nil, nil
		}
		return node(below, unhex(rest[0])), rest[1:]
	}
	below, rest := path(hash, index-half, size-half, proof)
	if len(rest) == 0 {
		return nil, nil
	}
	return node(unhex(rest[0]), below), rest[1:]
}

func checkTree(stream string, events []event, have proofs, point checkpoint) {
	for _, one := range events {
		where := fmt.Sprintf("%s %d", stream, one.Seq)
		found, ok := have.Leaves[where]
		if !ok || found.Index < 0 || found.Index >= point.size {
			fail(17, where, "no proof")
		}
		root, rest := path(leaf(fmt.Sprintf("hefu-leaf/1\n%d\n%s\n%s", one.Seq, one.Hash, stream)), found.Index, point.size, found.Proof)
		if len(rest) != 0 || !bytes.Equal(root, point.root) {
			fail(17, where, "not in the tree")
		}
	}
	head, ok := have.Heads[stream]
	if !ok || len(head.Proof) < 12 {
		fail(19, stream, "no proof of the last event")
	}
	place := sum([]byte(stream))
	hash := leaf(fmt.Sprintf("hefu-head/1\n%d\n%s\n%s", head.Seq, head.Hash, stream))
	for step, sibling := range head.Proof {
		depth := len(head.Proof) - 1 - step
		if place[depth/8]>>(7-depth%8)&1 == 0 {
			hash = node(hash, unhex(sibling))
		} else {
			hash = node(unhex(sibling), hash)
		}
	}
	if !bytes.Equal(hash, point.heads) {
		fail(19, stream, "not the head that was committed")
	}
	last := events[len(events)-1]
	if head.Seq > last.Seq {
		fail(14, stream, fmt.Sprintf("cut off: %d of %d", last.Seq, head.Seq))
	}
	if head.Seq < last.Seq || head.Hash != last.Hash {
		fail(19, stream, "another last event")
	}
}

func bitAt(place []byte, depth int) byte { return place[depth/8] >> (7 - depth%8) & 1 }

// Each chain of a case is here, or nothing (or another stream's head alone) stands where its head would be.
func checkAbsent(streams map[string][]event, stream string, have proofs, point checkpoint) {
	dossier := "dossier/" + stream[strings.Index(stream, "/")+1:]
	for _, name := range []string{stream + "/attempts", "history/" + stream, dossier, dossier + "/attempts"} {
		if streams[name] != nil {
			continue
		}
		found, ok := have.Absent[name]
		if !ok || len(found.Proof) < 12 || len(found.Proof) > 256 {
			fail(14, name, "left out")
		}
		place, hash := sum([]byte(name)), make([]byte, 32)
		if one := found.Instead; one != nil {
			other := sum([]byte(one.Stream))
			if bytes.Equal(other, place) {
				fail(14, name, "there is such a stream")
			}
			for depth := range found.Proof {
				if bitAt(other, depth) != bitAt(place, depth) {
					fail(14, name, "the other stream has another place")
				}
			}
			hash = leaf(fmt.Sprintf("hefu-head/1\n%d\n%s\n%s", one.Seq, one.Hash, one.Stream))
		}
		for step, sibling := range found.Proof {
			if bitAt(place, len(found.Proof)-1-step) == 0 {
				hash = node(hash, unhex(sibling))
			} else {
				hash = node(unhex(sibling), hash)
			}
		}
		if !bytes.Equal(hash, point.heads) {
			fail(14, name, "not shown to be empty")
		}
	}
}

// Every file beside the case is what its name says, and the case's dossier speaks of it.
func checkAttachments(folder string, streams map[string][]event, stream string, listed map[string]bool) {
	spoken := map[any]bool{}
	for _, one := range streams["dossier/"+stream[strings.Index(stream, "/")+1:]] {
		data := below(parse([]byte(one.Body), 13, one.Stream), "data")
		for _, digest := range []any{below(data, "sha256"), below(data, "docx", "sha256"), below(data, "pdf", "sha256")} {
			spoken[digest] = digest != nil
		}
	}
	for name := range listed {
		if digest, is := strings.CutPrefix(name, "attachments/"); is && (hex.EncodeToString(sum(read(folder, name))) != digest || !spoken[digest]) {
			fail(11, name, "not what the record speaks of")
		}
	}
}

// RFC 6962, 2.1.2, by its own recursive definition: older root, newer root, what is left of the proof.
func roots(older, size int, whole bool, root []byte, proof []string) ([]byte, []byte, []string) {
	if older == size && whole {
		return root, root, proof
	}
	if older == size || size <= 1 {
		if len(proof) == 0 {
			return nil, nil, nil
		}
		return unhex(proof[0]), unhex(proof[0]), proof[1:]
	}
	half := 1
	for half*2 < size {
		half *= 2
	}
	var a, b []byte
	if older <= half {
		a, b, proof = roots(older, half, whole, root, proof)
	} else {
		a, b, proof = roots(older-half, size-half, false, root, proof)
	}
	if len(proof) == 0 {
		return nil, nil, nil
	}
	if older <= half {
		return a, node(b, unhex(proof[0])), proof[1:]
	}
	return node(unhex(proof[0]), a), node(unhex(proof[0]), b), proof[1:]
}

type algorithm struct {
	Name asn1.ObjectIdentifier
	Rest asn1.RawValue `asn1:"optional"`
}
type answer struct {
	Status struct {
		Status int
		Text   []asn1.RawValue `asn1:"optional,omitempty"`
		Fail   asn1.BitString  `asn1:"optional"`
	}
	Token struct {
		Type   asn1.ObjectIdentifier
		Signed struct {
			Version int
			Digests asn1.RawValue
			Content struct {
				Type asn1.ObjectIdentifier
				Text []byte `asn1:"explicit,tag:0"`
			}
			Certificates asn1.RawValue `asn1:"optional,tag:0"`
			Revoked      asn1.RawValue `asn1:"optional,tag:1"`
			Signers      []struct {
				Version    int
				Who        asn1.RawValue
				Digest     algorithm
				Attributes asn1.RawValue `asn1:"tag:0"`
				Algorithm  algorithm
				Signature  []byte
			} `asn1:"set"`
		} `asn1:"explicit,tag:0"`
	}
}
type tst struct {
	Version int
	Policy  asn1.ObjectIdentifier
	Imprint struct {
		Digest algorithm
		Hash   []byte
	}
	Serial *big.Int
	At     time.Time     `asn1:"generalized"`
	Rest   asn1.RawValue `asn1:"optional"`
}
type attribute struct {
	Type   asn1.ObjectIdentifier
	Values []asn1.RawValue `asn1:"set"`
}

var digests = map[string]crypto.Hash{
	"2.16.840.1.101.3.4.2.1": crypto.SHA256, "2.16.840.1.101.3.4.2.2": crypto.SHA384, "2.16.840.1.101.3.4.2.3": crypto.SHA512,
}

func hashed(name asn1.ObjectIdentifier, data []byte) (crypto.Hash, []byte) {
	digest, ok := digests[name.String()]
	if !ok {
		fail(23, "timestamp", "unknown digest")
	}
	hash := digest.New()
	hash.Write(data)
	return digest, hash.Sum(nil)
}

func isSigned(public any, digest crypto.Hash, sum, signature []byte) bool {
	switch one := public.(type) {
	case *rsa.PublicKey:
		return rsa.VerifyPKCS1v15(one, digest, sum, signature) == nil || rsa.VerifyPSS(one, digest, sum, signature, nil) == nil
	case *ecdsa.PublicKey:
		return ecdsa.VerifyASN1(one, sum, signature)
	}
	return false
}

func checkTimestamp(folder string, point checkpoint) {
	note := read(folder, "timestamp/checkpoint.txt")
	line := append(strings.Split(string(note), "\n"), "", "", "")
	size, _ := strconv.Atoi(line[1])
	root, _ := base64.StdEncoding.DecodeString(line[2])
	var have struct {
		Proof []string `json:"proof"`
	}
	if json.Unmarshal(read(folder, "timestamp/consistency.json"), &have) != nil || size < 1 || size > point.size {
		fail(23, "timestamp", "not of this tree")
	}
	older, newer, rest := roots(size, point.size, true, root, have.Proof)
	if len(rest) != 0 || !bytes.Equal(older, root) || !bytes.Equal(newer, point.root) {
		fail(23, "timestamp", "not of this tree")
	}
	var said answer
	var info tst
	if _, err := asn1.Unmarshal(read(folder, "timestamp/token.tsr"), &said); err != nil || said.Status.Status > 1 || len(said.Token.Signed.Signers) == 0 {
		fail(23, "timestamp", "no token")
	}
	signed := said.Token.Signed
	if _, err := asn1.Unmarshal(signed.Content.Text, &info); err != nil {
		fail(23, "timestamp", "no token")
	}
	if _, imprint := hashed(info.Imprint.Digest.Name, note); !bytes.Equal(imprint, info.Imprint.Hash) {
		fail(23, "timestamp", "of another text")
	}
	signer := signed.Signers[0]
	attributes := append([]byte{0x31}, signer.Attributes.FullBytes[1:]...)
	var list []attribute
	if _, err := asn1.UnmarshalWithParams(attributes, &list, "set"); err != nil {
		fail(23, "timestamp", "no attributes")
	}
	isSaid := false
	for _, one := range list {
		_, text := hashed(signer.Digest.Name, signed.Content.Text)
		if one.Type.String() == "1.2.840.113549.1.9.4" && len(one.Values) == 1 && bytes.Equal(one.Values[0].Bytes, text) {
			isSaid = true
		}
	}
	digest, sum := hashed(signer.Digest.Name, attributes)
	certificates, _ := x509.ParseCertificates(signed.Certificates.Bytes)
	for _, one := range certificates {
		isFor := len(one.ExtKeyUsage) == 1 && one.ExtKeyUsage[0] == x509.ExtKeyUsageTimeStamping && len(one.UnknownExtKeyUsage) == 0
		isThen := !info.At.Before(one.NotBefore) && !info.At.After(one.NotAfter)
		if isSaid && isFor && isThen && isSigned(one.PublicKey, digest, sum, signer.Signature) {
			return
		}
	}
	fail(23, "timestamp", "not signed")
}

func below(value any, names ...string) any {
	for _, name := range names {
		if list, ok := value.([]any); ok && name == "0" && len(list) > 0 {
			value = list[0]
		} else if members, ok := value.(object); ok {
			value = members[name]
		} else {
			return nil
		}
	}
	return value
}

func checkHistories(folder string, streams map[string][]event, stream string, listed map[string]bool) {
	for _, one := range streams["history/"+stream] {
		where := fmt.Sprintf("history/%s %d", stream, one.Seq)
		data := below(parse([]byte(one.Body), 13, where), "data")
		name := fmt.Sprintf("histories/%v.json", below(data, "runId"))
		if !listed[name] || hex.EncodeToString(sum(read(folder, name))) != below(data, "sha256") {
			fail(20, where, "history missing or changed")
		}
	}
	asked, had := map[string]string{}, map[string]bool{}
	for name := range listed {
		if !strings.HasPrefix(name, "histories/") {
			continue
		}
		had[strings.TrimSuffix(strings.TrimPrefix(name, "histories/"), ".json")] = true
		events, _ := below(parse(read(folder, name), 11, name), "events").([]any)
		input, _ := below(events, "0", "workflowExecutionStartedEventAttributes", "input", "payloads", "0", "data").(string)
		started, _ := base64.StdEncoding.DecodeString(input)
		if !json.Valid(started) || below(parse(started, 20, name), "id") != stream[strings.Index(stream, "/")+1:] {
			fail(20, name, "of another case")
		}
		for _, one := range events {
			data := below(one, "workflowExecutionUpdateAcceptedEventAttributes", "acceptedRequest", "input", "args", "payloads", "0", "data")
			if data == nil {
				data = below(one, "workflowExecutionSignaledEventAttributes", "input", "payloads", "0", "data")
			}
			text, _ := data.(string)
			raw, err := base64.StdEncoding.DecodeString(text)
			if err != nil || !json.Valid(raw) {
				continue
			}
			command := parse(raw, 20, name)
			if id, ok := below(command, "commandId").(string); ok {
				asked[id] = canonical(command)
			}
		}
	}
	for _, one := range streams[stream] {
		body := parse([]byte(one.Body), 13, stream)
		envelope, ok := below(body, "envelope").(object)
		if !ok || one.RunID == nil || !had[*one.RunID] {
			continue
		}
		id, _ := envelope["commandId"].(string)
		if asked[id] != canonical(envelope) {
			fail(21, fmt.Sprintf("%s %d", stream, one.Seq), "nobody asked for this in the history")
		}
	}
}

func main() {
	defer func() {
		if found := recover(); found != nil {
			one, ok := found.(broken)
			if !ok {
				one = broken{11, "package", fmt.Sprint("not in form: ", found)}
			}
			fmt.Printf("broken: %s: %s\n", one.where, one.what)
			os.Exit(one.code)
		}
	}()
	folder, vkey, without, unsigned := "", "", false, false
	for i := 1; i < len(os.Args); i++ {
		switch word := os.Args[i]; {
		case word == "--key" && i+1 < len(os.Args) && os.Args[i+1] != "":
			i++
			vkey = os.Args[i]
		case word == "--without-checkpoint":
			without = true
		case word == "--without-signature":
			unsigned = true
		case word != "" && word[0] != '-' && folder == "":
			folder = word
		default:
			fail(2, "usage", "<folder> [--key <vkey>] [--without-checkpoint] [--without-signature]")
		}
	}
	listed := checkSums(folder)
	manifest := parse(read(folder, "manifest.json"), 11, "manifest.json")
	stream, isNamed := below(manifest, "stream").(string)
	if !isNamed {
		fail(11, "manifest.json", "no stream")
	}
	streams, order := map[string][]event{}, []string{}
	for _, line := range strings.Split(strings.TrimRight(string(read(folder, "events.jsonl")), "\n"), "\n") {
		var one event
		if json.Unmarshal([]byte(line), &one) != nil {
			fail(13, "events.jsonl", "not JSON")
		}
		if streams[one.Stream] == nil {
			order = append(order, one.Stream)
		}
		streams[one.Stream] = append(streams[one.Stream], one)
	}
	if streams[stream] == nil {
		fail(14, stream, "nothing of the case")
	}
	for _, name := range order {
		checkChain(name, streams[name])
	}
	keys := gatewayKeys(streams)
	for _, name := range order {
		checkSignatures(name, streams[name], keys)
	}
	if listed["checkpoint.txt"] {
		if vkey == "" {
			vkey = string(read(folder, "checkpoint-key.txt"))
		}
		point := readCheckpoint(string(read(folder, "checkpoint.txt")), vkey)
		var have proofs
		if json.Unmarshal(read(folder, "proofs.json"), &have) != nil {
			fail(11, "proofs.json", "not JSON")
		}
		for _, name := range order {
			checkTree(name, streams[name], have, point)
		}
		checkAbsent(streams, stream, have, point)
		if listed["timestamp/token.tsr"] {
			checkTimestamp(folder, point)
		}
	} else if !without {
		fail(22, "checkpoint", "none")
	}
	checkHistories(folder, streams, stream, listed)
	checkAttachments(folder, streams, stream, listed)
	if !unsigned {
		checkListSigned(folder, keys, below(manifest, "exportedAt"))
	}
	fmt.Println("whole")
}
